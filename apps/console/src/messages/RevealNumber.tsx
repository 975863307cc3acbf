import type { MessageShown } from '@jemput/contract'
import { Dialog, Icon } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type RevealProps = { id: string; revealed: boolean; said: Words['reveal']; onShown(message: MessageShown | undefined): void }

/** The number of a message, for a reason which is kept with the reader's name. */
export function RevealNumber({ id, revealed, said, onShown }: RevealProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      {revealed
        ? <button className="button" type="button" onClick={() => onShown(undefined)}>{said.hide}</button>
        : <button className="button" type="button" onClick={() => setAsking(true)}><Icon name="eye" size={16} />{said.open}</button>}
      <Dialog title={said.title} open={asking} onClose={() => setAsking(false)}>
        <RevealForm id={id} said={said} onClose={() => setAsking(false)} onShown={onShown} />
      </Dialog>
    </>
  )
}

function RevealForm({ id, said, onShown, onClose }: Omit<RevealProps, 'revealed'> & { onClose(): void }) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  function reveal(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    void act(() => ask(api.offices[':office'].outgoing[':id'].reveal.$post({ param: { office, id }, json: { reason } })), (message) => {
      onShown(message)
      onClose()
    })
  }
  return (
    <form onSubmit={reveal}>
      <p>{said.why}</p>
      <label>{said.label}<input name="reason" required minLength={3} maxLength={120} autoComplete="off" /></label>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
      </p>
    </form>
  )
}
