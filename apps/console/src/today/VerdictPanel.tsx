import type { Today, Verdict, Visit } from '@jemput/contract'
import { State, type Language } from '@jemput/ui'
import { useState, type FormEvent, type ReactNode } from 'react'
import { clock, day } from '../times.ts'
import { CancelBooking } from './CancelBooking.tsx'
import { NikForm } from './NikForm.tsx'
import { Party } from './Party.tsx'
import type { Judged } from './TodayPage.tsx'
import { shapes, type Words } from './words.ts'

type Speech = { said: Words; language: Language }
type Reasons = { reasons: Today['lateReasons']; onAgain(code: string, judging?: { override?: string; sendAway?: boolean }): Promise<void> }

/** What came of the last code, in words that can be read aloud to whoever stands there. */
export function VerdictPanel({ judged, said, language, ...reasons }: Speech & Reasons & { judged?: Judged }) {
  return <section className="panel verdict" aria-label={said.verdict.title} aria-live="polite">{judged ? told(judged, { said, language }, reasons) : <Told title={said.idle.title} text={said.idle.text} />}</section>
}

function told({ code, said: answer }: Judged, { said, language }: Speech, reasons: Reasons): ReactNode {
  const words = said.verdict
  if (!answer.ok) return <Told title={words.refused} text={answer.problem.title} alarm />
  const verdict: Verdict = answer.value
  const [from, to] = [clock(verdict.start, language), clock(verdict.end, language)]
  switch (verdict.outcome) {
    case 'arrived': return (
      <Told title={verdict.again ? words.again : words.arrived} text={verdict.again ? words.againText : words.arrivedText}>
        <Ticket visit={verdict.visit} said={said} />
        {verdict.visit.members.filter(({ hasNik }) => !hasNik).map((member) => (
          <NikForm key={`${verdict.visit.id} ${member.no}`} id={verdict.visit.id} member={member} said={said} onDone={() => reasons.onAgain(code)} />
        ))}
        <Party key={verdict.visit.id} visit={verdict.visit} said={said} onChanged={() => reasons.onAgain(code)} />
      </Told>
    )
    case 'late': return (
      <Told title={words.late} text={verdict.voids ? words.voidsText(from, to) : words.lateText(from, to)} alarm>
        <Ticket visit={verdict.visit} said={said} />
        <LateReasons key={code} code={code} said={said} voids={verdict.voids} {...reasons} />
        <div><CancelBooking visit={verdict.visit} said={said} onDone={() => reasons.onAgain(code)} /></div>
      </Told>
    )
    case 'forfeited': return (
      <Told title={words.forfeited} text={`${words.forfeitedText(from, to)} ${verdict.until === null ? words.atOnce : words.until(day(verdict.until, language))}`} alarm>
        <Ticket visit={verdict.visit} said={said} />
      </Told>
    )
    case 'another-day': return (
      <Told title={words.anotherDay} text={words.anotherDayText(day(verdict.date, language), from, to)} alarm>
        <div><CancelBooking visit={verdict.visit} said={said} onDone={() => reasons.onAgain(code)} /></div>
      </Told>
    )
    case 'not-expected': return <Told title={words.notExpected} text={said.void[verdict.status] ?? verdict.status} alarm />
  }
}

type ToldProps = { title: string; text: string; alarm?: boolean; children?: ReactNode }
const Told = ({ title, text, alarm = false, children }: ToldProps) => (
  <>
    <h2 className={alarm ? 'alarm' : undefined}>{title}</h2>
    <p>{text}</p>
    {children}
  </>
)

/** A perforation says: this is a ticket. */
export function Ticket({ visit: { numbers, members, size, service, status, bucket }, said }: { visit: Visit; said: Words }) {
  return (
    <div className="ticket">
      <div>
        <p><small>{bucket.label}</small><small>{said.people(size)}</small></p>
        <b className="ticket-number">{numbers === null ? '–' : numbers.first === numbers.last ? numbers.first : `${numbers.first} – ${numbers.last}`}</b>
        <p>{members.map(({ name }) => name).join(', ')}</p>
        <p><small>{service.label}</small><small><State shape={shapes[status]}>{said.states[status]}</State></small></p>
      </div>
    </div>
  )
}

function LateReasons({ code, reasons, onAgain, said, voids }: Reasons & { code: string; said: Words; voids: boolean }) {
  const [reason, setReason] = useState(reasons[0]?.id)
  const letIn = (event: FormEvent) => {
    event.preventDefault()
    if (reason !== undefined) void onAgain(code, { override: reason })
  }
  return (
    <form onSubmit={letIn}>
      <fieldset>
        <legend>{said.verdict.reason}</legend>
        {reasons.map(({ id, label }) => (
          <label key={id} className="choice"><input type="radio" name="reason" checked={id === reason} onChange={() => setReason(id)} />{label}</label>
        ))}
      </fieldset>
      <p className="buttons">
        <button className="button primary" type="submit">{said.verdict.letIn}</button>
        {voids && <button className="button" type="button" onClick={() => { void onAgain(code, { sendAway: true }) }}>{said.verdict.sendAway}</button>}
      </p>
    </form>
  )
}
