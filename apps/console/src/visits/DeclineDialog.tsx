import { septets } from '@jemput/flow'
import { Dialog } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

/** Room that the reason has in the family's SMS, in septets. */
const ROOM = 60

type FormProps = { id: string; said: Words; onClose(): void; onDone(): Promise<void> }

/** The family reads why: the counter says whether it still fits their SMS. */
export const DeclineDialog = ({ open, ...form }: FormProps & { open: boolean }) => (
  <Dialog title={form.said.declining.title} open={open} onClose={form.onClose}><DeclineForm {...form} /></Dialog>
)

function DeclineForm({ id, said: { declining: said }, onClose, onDone }: FormProps) {
  const { office } = useOffice()
  const [reason, setReason] = useState('')
  const { act, busy, refusal } = useAct()
  const { cancel } = useWords(common)
  const used = septets(reason.trim())

  function decline(event: FormEvent) {
    event.preventDefault()
    if (used > ROOM) return
    const json = { decision: 'decline' as const, reason: reason.trim() }
    void act(() => ask(api.offices[':office']['sick-requests'][':id'].decision.$post({ param: { office, id }, json })), async () => {
      onClose()
      await onDone()
    })
  }
  return (
    <form onSubmit={decline}>
      <p>{said.text}</p>
      <label>{said.reason}
        <textarea rows={3} required minLength={3} maxLength={ROOM} value={reason} onChange={(event) => setReason(event.target.value)} aria-describedby="septets" />
      </label>
      <p className={used > ROOM ? 'hint alarm' : 'hint'} id="septets" aria-live="polite">
        {said.counted(used, ROOM)}{used > ROOM && `. ${said.long}`}
      </p>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
      </p>
    </form>
  )
}
