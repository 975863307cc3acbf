import type { Closing } from '@jemput/contract'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useAct } from '../useAct.ts'
import { fitsSms, ReasonField } from './ReasonField.tsx'
import type { Words } from './words.ts'

type FormProps = { closing: Closing; said: Words; onDone(): Promise<void> }

/** Closes one day. What it does to people who have a place stands above the button. */
export function CloseForm({ closing: { today, action }, said: { closing: said }, onDone }: FormProps) {
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  const [date, setDate] = useState('')
  const [reason, setReason] = useState('')

  function close(event: FormEvent) {
    event.preventDefault()
    if (!fitsSms(reason)) return
    void act(() => ask(api.offices[':office'].closures.$post({ param: { office }, json: { date, reason: reason.trim() } })), async () => {
      setDate('')
      setReason('')
      await onDone()
    })
  }
  return (
    <form onSubmit={close}>
      <h2>{said.title}</h2>
      <label>{said.date}<input type="date" required min={today} value={date} onChange={(event) => setDate(event.target.value)} /></label>
      <ReasonField label={said.reason} value={reason} onChange={setReason} said={said} />
      <p>{said.does[action]}</p>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons"><button className="button primary" type="submit" aria-busy={busy}>{said.send}</button></p>
    </form>
  )
}
