import type { MessageRow } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { useState } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type AgainProps = { message: MessageRow; said: Words['again']; onAgain(message: MessageRow): Promise<void> }

/** Sends a message once more. One that may have arrived is asked about first: whoever sends it says that it may arrive twice. */
export function SendAgain({ message: { id, again, reason }, said, onAgain }: AgainProps) {
  const { office, role } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  const [asking, setAsking] = useState(false)
  const [sent, setSent] = useState(false)
  const requeue = (mayArriveTwice: boolean) => act(
    () => ask(api.offices[':office'].outgoing[':id'].requeue.$post({ param: { office, id }, json: { mayArriveTwice } })), async (now) => {
      setAsking(false)
      setSent(true)
      await onAgain(now)
    })
  const allowed = may(role, 'requeueMessage') && again !== 'never'
  return (
    <>
      <p role="status">{sent && again === 'never' && said.done}</p>
      {!asking && <p className="refusal" role="alert">{refusal}</p>}
      {allowed && reason === 'opt-out' && <p>{said.refused}</p>}
      {allowed && reason !== 'opt-out' && (
        <>
          {again === 'freely' && <p>{said.hint}</p>}
          <button
            className={again === 'freely' ? 'button primary' : 'button'} type="button" aria-busy={busy}
            onClick={() => { if (again === 'freely') void requeue(false); else setAsking(true) }}
          >{said.send}{again === 'mayDouble' && '…'}</button>
        </>
      )}
      <Dialog title={said.title} open={asking} onClose={() => setAsking(false)}>
        <p>{said.text}</p>
        <p className="refusal" role="alert">{refusal}</p>
        <p className="buttons">
          <button className="button" type="button" onClick={() => setAsking(false)}>{cancel}</button>
          <button className="button danger" type="button" aria-busy={busy} onClick={() => { void requeue(true) }}>{said.mayDouble}</button>
        </p>
      </Dialog>
    </>
  )
}
