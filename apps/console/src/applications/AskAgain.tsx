import type { HeldDetail } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words-one.ts'

/** Sends a held capture back to the officer with a note. */
export function AskAgain({ capture: { id }, said: { asking: said }, primary }: { capture: HeldDetail; said: Words; primary: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="act">
      <button className={primary ? 'button primary' : 'button'} type="button" onClick={() => setOpen(true)}>{said.open}</button>
      <Dialog title={said.title} open={open} onClose={() => setOpen(false)}><AskForm id={id} said={said} onClose={() => setOpen(false)} /></Dialog>
    </div>
  )
}

function AskForm({ id, said, onClose }: { id: string; said: Words['asking']; onClose(): void }) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const navigate = useNavigate()
  const { act, busy, refusal } = useAct()
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note')).trim()
    void act(() => ask(api.offices[':office'].held[':id'].question.$post({ param: { office, id }, json: { note } })),
      () => navigate({ to: '/$office/berkas', params: { office } }))
  }
  return (
    <form onSubmit={send}>
      <p>{said.text}</p>
      <label>{said.label}<textarea name="note" rows={3} required minLength={3} maxLength={120} placeholder={said.example} /></label>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
      </p>
    </form>
  )
}
