import type { Today } from '@jemput/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useOffice } from '../office.ts'
import type { Words } from './words.ts'

/** While a year is being typed it is the year 2, 20 and 201. */
const FIRST = '2000-01-01'

/** Which day's list is shown, and the way back to today's. */
export function ChosenDay({ day: { date, today }, said }: { day: Today; said: Words }) {
  const { office } = useOffice()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(date)
  useEffect(() => setTyped(date), [date])
  function choose(chosen: string) {
    setTyped(chosen)
    if (chosen >= FIRST) void navigate({ to: '/$office/hari-ini', params: { office }, search: chosen === today ? {} : { tanggal: chosen } })
  }
  return (
    <>
      <label className="chosen-day">{said.date}<input type="date" required min={FIRST} value={typed} onChange={({ target }) => choose(target.value)} /></label>
      {date !== today && <Link className="button" to="/$office/hari-ini" params={{ office }}>{said.backToToday}</Link>}
    </>
  )
}
