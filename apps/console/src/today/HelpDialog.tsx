import type { Today, Visit } from '@jemput/contract'
import { useState, type FormEvent, type RefObject } from 'react'
import { uuidv7 } from 'uuidv7'
import { api, ask, type Said } from '../api.ts'
import type { Words } from '../words.ts'
import { Ticket } from './VerdictPanel.tsx'

type HelpProps = { ref: RefObject<HTMLDialogElement | null>; office: string; day: Today; said: Words; onDone(): void }

/** A ticket for somebody who came without a booking. The request has one id until it is answered, however often it is sent. */
export function HelpDialog({ ref, office, day: { services, helpReasons }, said, onDone }: HelpProps) {
  const [answer, setAnswer] = useState<Said<Visit>>()
  const [request, setRequest] = useState(uuidv7)
  const words = said.helping

  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const json = { request, service: text('service'), reason: text('reason'), name: text('name'), nik: text('nik') }
    const given = await ask(api.offices[':office']['counter-bookings'].$post({ param: { office }, json }))
    setAnswer(given)
    if (given.ok || given.problem.status !== 0) setRequest(uuidv7())
    if (given.ok) onDone()
  }

  return (
    <dialog ref={ref} aria-labelledby="help-title" onClose={() => setAnswer(undefined)}>
      <h2 id="help-title">{words.title}</h2>
      <p>{words.text}</p>
      {answer?.ok ? <Ticket visit={answer.value} said={said} /> : (
        <form id="help" onSubmit={(event) => { void give(event) }}>
          <label>{words.service}<select name="service">{services.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select></label>
          <label>{words.why}<select name="reason">{helpReasons.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select></label>
          <label>{words.name}<input name="name" autoComplete="off" maxLength={80} /></label>
          <label>{words.nik}<input name="nik" className="code" inputMode="numeric" autoComplete="off" maxLength={24} /></label>
          {answer && <p className="refusal" role="alert">{answer.problem.title}</p>}
        </form>
      )}
      <p className="buttons">
        <button className="button" type="button" onClick={() => ref.current?.close()}>{words.close}</button>
        {!answer?.ok && <button className="button primary" type="submit" form="help">{words.give}</button>}
      </p>
    </dialog>
  )
}
