import type { Task } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type FinishProps = { said: Words; onClose(): void; onDone(): Promise<void> }

/** A task ends with what came of it. */
export const FinishDialog = ({ task, ...form }: FinishProps & { task: Task | undefined }) => (
  <Dialog title={form.said.finishing.title} open={task !== undefined} onClose={form.onClose}>{task && <FinishForm task={task} {...form} />}</Dialog>
)

function FinishForm({ task, said: { finishing: said }, onClose, onDone }: FinishProps & { task: Task }) {
  const { office } = useOffice()
  const [note, setNote] = useState('')
  const { act, busy, refusal } = useAct()
  const { cancel } = useWords(common)
  const finish = (event: FormEvent) => {
    event.preventDefault()
    void act(() => ask(api.offices[':office'].tasks[':id'].done.$post({ param: { office, id: task.id }, json: { note: note.trim() } })), async () => {
      onClose()
      await onDone()
    })
  }
  return (
    <form onSubmit={finish}>
      <p>{task.label}</p>
      <label>{said.note}
        <textarea rows={3} required minLength={3} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} aria-describedby="note-hint" />
        <small id="note-hint">{said.hint}</small>
      </label>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
      </p>
    </form>
  )
}
