import type { Colleague, Enrolment, FieldPhone } from '@jemput/contract'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { spoken } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { useAct } from '../useAct.ts'
import type { Words } from './words.ts'

type EnrolProps = { phones: readonly FieldPhone[]; colleagues: readonly Colleague[]; said: Words }
/** A code, and which phones of that person there were before it. */
type Started = { enrolment: Enrolment; before: ReadonlySet<string> }

/** A code with which one phone becomes the office's. */
export function EnrolPanel({ phones, colleagues, said }: EnrolProps) {
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  const [started, setStarted] = useState<Started>()
  const words = said.enrol

  function start(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const staff = String(new FormData(event.currentTarget).get('staff'))
    void act(() => ask(api.offices[':office'].enrolments.$post({ param: { office }, json: { staff } })),
      (enrolment) => setStarted({ enrolment, before: new Set(phones.map(({ id }) => id)) }))
  }
  return (
    <section className="panel" aria-label={words.title}>
      <form onSubmit={start}>
        <h2>{words.title}</h2>
        <p>{colleagues.length === 0 ? words.none : words.text}</p>
        <label>{words.who}
          <select name="staff" required>{colleagues.map(({ id, name, role }) => <option key={id} value={id}>{name}, {said.roles[role]}</option>)}</select>
        </label>
        <p className="refusal" role="alert">{refusal}</p>
        {colleagues.length > 0 && <button className="button primary" type="submit" aria-busy={busy}>{started ? words.again : words.send}</button>}
      </form>
      <div aria-live="polite">{started && <Code key={started.enrolment.code} started={started} phones={phones} said={words} />}</div>
    </section>
  )
}

/** Read out and typed on the phone; when the phone is there, this says so. */
function Code({ started: { enrolment: { code, expiresAt, staff }, before }, phones, said }: { started: Started; phones: readonly FieldPhone[]; said: Words['enrol'] }) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  const there = phones.find((phone) => phone.staff.id === staff.id && !before.has(phone.id))
  if (there) return <section className="enrolled"><p className="hint">{said.used(staff.name)}</p></section>
  return (
    <section className="enrolled">
      <div className="ticket"><div><p><small>{staff.name}</small></p><b className="code">{spoken(code)}</b><p><small>{said.until(moment(expiresAt, zone, language))}</small></p></div></div>
      <ol className="how">{said.steps(`${location.host}/field/`).map((step) => <li key={step}>{step}</li>)}</ol>
    </section>
  )
}
