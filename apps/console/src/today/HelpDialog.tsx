import type { Today, Visit } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import { api, ask, type Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Ticket } from './VerdictPanel.tsx'
import type { Words } from './words.ts'

type FormProps = { day: Today; said: Words; onClose(): void; onDone(): void }

/** A ticket for somebody who came without a booking. */
export const HelpDialog = ({ open, ...form }: FormProps & { open: boolean }) => (
  <Dialog title={form.said.helping.title} open={open} onClose={form.onClose}><HelpForm {...form} /></Dialog>
)

/** The request has one id until it is answered, however often it is sent. */
function HelpForm({ day: { services, helpReasons }, said, onClose, onDone }: FormProps) {
  const { office } = useOffice()
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
    <>
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
        <button className="button" type="button" onClick={onClose}>{words.close}</button>
        {!answer?.ok && <button className="button primary" type="submit" form="help">{words.give}</button>}
      </p>
    </>
  )
}
