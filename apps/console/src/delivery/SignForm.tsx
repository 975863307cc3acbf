import type { Manifest } from '@jemput/contract'
import type { FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words-manifest.ts'

type SignProps = { manifest: Manifest; said: Words['signing']; onClose(): void; onDone(): Promise<void> }

/** The courier takes the passports over with a login of their own; this browser is asked to remember none of it. */
export function SignForm({ manifest: { id, courier, parcels }, said, onClose, onDone }: SignProps) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  function sign(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const json = { email: String(form.get('courier-email')), password: String(form.get('courier-password')) }
    void act(() => ask(api.offices[':office'].manifests[':id'].handover.$post({ param: { office, id }, json })), async () => {
      onClose()
      await onDone()
    })
  }
  return (
    <form onSubmit={sign}>
      <p>{said.text(courier.name, parcels)}</p>
      <label>{said.email}<input name="courier-email" type="email" required autoComplete="off" maxLength={120} /></label>
      <label>{said.password}<input name="courier-password" type="password" required autoComplete="new-password" maxLength={128} /></label>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
      </p>
    </form>
  )
}
