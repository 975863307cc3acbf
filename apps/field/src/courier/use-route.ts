import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import { readRoute, type Route } from './route.ts'
import { listHandovers, settleHandovers, type DoorDesk } from './seal-handover.ts'

/** Today's parcels as this phone knows them, read again after every change. What can be undone no more is sealed on the way. */
export function useRoute(desk: DoorDesk, language: 'id' | 'en'): Route | undefined {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const settle = async () => {
      const due = await settleHandovers(desk, Date.now())
      if (gone) return
      setTurn((now) => now + 1)
      if (due !== null) timer = setTimeout(() => { void settle() }, due - Date.now())
    }
    void settle()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [desk])
  return useLiveQuery(async () => {
    const [parcels, sendings, handovers] = await Promise.all([desk.parcels(), desk.sendings(), listHandovers(desk)])
    return readRoute({ parcels, sendings, handovers, now: Date.now(), zone: desk.office.zone, language })
  }, [desk, language, turn])
}
