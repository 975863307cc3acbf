import './courier.css'
import '../capture/capture.css'
import '@jemput/ui/field-style'
import { useEffect, useState, type ReactNode } from 'react'
import { useSpoken } from '../shell/spoken.ts'
import { Door } from './Door.tsx'
import { findHandover, startHandover, type Handover, type Way } from './handover.ts'
import { HandedOver } from './HandedOver.tsx'
import { ParcelDetail } from './ParcelDetail.tsx'
import type { DoorDesk } from './seal-handover.ts'
import { useRoute } from './use-route.ts'

type ParcelScreenProps = {
  desk: DoorDesk
  parcel: string
  bar: ReactNode
  onLeave(): void
  onOpen(parcel: string): void
}
/** `was`: what lies on the disk of an earlier try; it counts the wrong codes. */
type At = { is: 'reading' } | { is: 'detail'; was: Handover | null } | { is: 'door'; handover: Handover; keptAt: number | null } | { is: 'done'; handover: Handover }

/** One parcel from the door to what came of it. It goes on where it was left, also after the phone died. */
export function ParcelScreen({ desk, parcel: id, bar, onLeave, onOpen }: ParcelScreenProps) {
  const { language } = useSpoken()
  const route = useRoute(desk, language)
  const [at, setAt] = useState<At>({ is: 'reading' })

  useEffect(() => {
    let gone = false
    void desk.findDraft(id).then((draft) => {
      if (gone) return
      const handover = draft && findHandover(draft)
      setAt(!handover || !draft ? { is: 'detail', was: null } : handover.step === 'sealing' ? { is: 'done', handover } : { is: 'door', handover, keptAt: draft.savedAt })
    })
    return () => { gone = true }
  }, [desk, id])

  const stop = route?.stops.find((each) => each.id === id)
  if (!route || at.is === 'reading') return null
  const next = route.open.find((each) => each.id !== id) ?? null
  const parcel = stop?.parcel
  if (at.is === 'done') {
    return (
      <HandedOver
        desk={desk} handover={at.handover} stop={stop} next={next} bar={bar} onRoute={onLeave} onOpen={onOpen}
        onUndone={(handover) => setAt({ is: 'door', handover, keptAt: null })}
      />
    )
  }
  if (!stop || !parcel) return <ParcelDetail stop={stop} zone={desk.office.zone} bar={bar} onLeave={onLeave} onGo={() => {}} />
  if (at.is === 'detail') {
    const go = (way: Way) => {
      const { was } = at
      setAt({ is: 'door', keptAt: null, handover: was?.way === way ? was : { ...startHandover(id, language, way), wrong: was?.wrong ?? 0, receiverName: parcel.receiverName ?? '' } })
    }
    return <ParcelDetail stop={stop} zone={desk.office.zone} bar={bar} onLeave={onLeave} onGo={go} />
  }
  return (
    <Door
      key={at.handover.way}
      desk={desk} first={at.handover} keptAt={at.keptAt} stop={stop} parcel={parcel} bar={bar}
      onBack={(was) => setAt({ is: 'detail', was })} onFailed={(was) => setAt({ is: 'door', keptAt: null, handover: { ...startHandover(id, language, 'failed'), wrong: was.wrong } })}
      onDone={(handover) => setAt({ is: 'done', handover })}
    />
  )
}
