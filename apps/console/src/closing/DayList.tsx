import type { ClosedDay } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { shortDay } from '../times.ts'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type ListProps = { days: readonly ClosedDay[]; said: Words; onDone(): Promise<void> }

/** Closed days with what became of their bookings. */
export function DayList({ days, said, onDone }: ListProps) {
  const { office } = useOffice()
  const [opening, setOpening] = useState<ClosedDay>()
  const left = days.reduce((sum, { bookings }) => sum + bookings.left, 0)
  const unseated = days.some(({ bookings }) => bookings.unseated > 0)
  return (
    <section className="closed">
      <h2>{said.days}</h2>
      {days.length === 0 ? <p className="quiet">{said.none}</p> : (
        <>
          <p role="status">{said.progress(left)} {unseated && <>{said.seeTasks} <Link className="link" to="/$office/tugas" params={{ office }}>{said.tasks}</Link></>}</p>
          <table className="list days">
            <caption className="unseen">{said.days}</caption>
            <thead>
              <tr>
                <th scope="col">{said.date}</th><th scope="col">{said.reason}</th><th scope="col">{said.by}</th>
                {counted.map((what) => <th key={what} scope="col" className="end">{said[what]}</th>)}<th scope="col"><span className="unseen">{said.reopen}</span></th>
              </tr>
            </thead>
            <tbody>{days.map((day) => <Row key={day.date} day={day} said={said} onOpen={setOpening} />)}</tbody>
          </table>
        </>
      )}
      <Dialog title={said.reopening.title} open={opening !== undefined} onClose={() => setOpening(undefined)}>
        {opening && <ReopenForm day={opening} said={said} onClose={() => setOpening(undefined)} onDone={onDone} />}
      </Dialog>
    </section>
  )
}

const counted = ['left', 'moved', 'asked', 'unseated'] as const

function Row({ day, said, onOpen }: { day: ClosedDay; said: Words; onOpen(day: ClosedDay): void }) {
  const { role } = useOffice()
  const { language } = useSpeech()
  return (
    <tr>
      <td><b>{shortDay(day.date, language)}</b></td>
      <td className="whole">{day.reason}</td>
      <td>{day.by === 'pack' ? said.pack : day.staff ?? '–'}</td>
      {counted.map((what) => (
        <td key={what} className="fact end"><span className="name">{said[what]}</span>{what === 'unseated' && day.bookings[what] > 0 ? <b className="alarm">{day.bookings[what]}</b> : day.bookings[what]}</td>
      ))}
      <td className="end">
        {day.by === 'staff' && may(role, 'closeDay') && <button className="button small" type="button" onClick={() => onOpen(day)}>{said.reopen}<span className="unseen"> {shortDay(day.date, language)}</span></button>}
      </td>
    </tr>
  )
}

function ReopenForm({ day, said: { reopening: said }, onClose, onDone }: { day: ClosedDay; said: Words; onClose(): void; onDone(): Promise<void> }) {
  const { office } = useOffice()
  const { language } = useSpeech()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  const reopen = () => act(() => ask(api.offices[':office'].closures[':date'].$delete({ param: { office, date: day.date } })), async () => {
    onClose()
    await onDone()
  })
  return (
    <>
      <p><b>{shortDay(day.date, language)}</b>, {day.reason}</p>
      <p>{said.text}</p>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="button" aria-busy={busy} onClick={() => { void reopen() }}>{said.send}</button>
      </p>
    </>
  )
}
