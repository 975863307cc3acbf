import type { Today, Visit } from '@jemput/contract'
import { useState, type FormEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import { api, ask, type Said } from '../api.ts'
import { useOffice } from '../office.ts'
import type { Words } from './words.ts'

type FormProps = { day: Today; priority: boolean; said: Words; onGiven(visit: Visit): void }

/** A ticket for somebody who is served today: out of the seats for help, for a reason, or in the priority lane, for a class. */
export function TicketForm({ day, priority, said, onGiven }: FormProps) {
  const { office } = useOffice()
  const [refusal, setRefusal] = useState<Extract<Said<Visit>, { ok: false }>>()
  // The request has one id until it is answered, however often it is sent.
  const [request, setRequest] = useState(uuidv7)
  const choices = priority ? day.priorityClasses : day.helpReasons

  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const why = priority ? { priority: text('why') } : { reason: text('why') }
    const json = { request, service: text('service'), name: text('name'), nik: text('nik'), ...why }
    const given = await ask(api.offices[':office']['counter-bookings'].$post({ param: { office }, json }))
    if (given.ok || given.problem.status !== 0) setRequest(uuidv7())
    if (given.ok) onGiven(given.value)
    else setRefusal(given)
  }
  if (choices.length === 0) return <p className="quiet">{said.noGroups}</p>
  return (
    <form className="plan" onSubmit={(event) => { void give(event) }}>
      <label>{priority ? said.group : said.why}
        <select name="why">{choices.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select>
      </label>
      <label>{said.service}<select name="service">{day.services.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select></label>
      <label>{said.maybeName}<input name="name" autoComplete="off" maxLength={80} /></label>
      <label>{said.maybeNik}<input name="nik" className="code" inputMode="numeric" autoComplete="off" maxLength={24} /></label>
      <p className="refusal" role="alert">{refusal?.problem.title}</p>
      <p className="buttons"><button className="button primary" type="submit">{said.give}</button></p>
    </form>
  )
}
