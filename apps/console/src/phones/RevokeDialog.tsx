import type { FieldPhone } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type RevokeProps = { phone: FieldPhone | undefined; said: Words; onClose(): void; onDone(): Promise<void> }

/** A phone that is lost or given back. What it has not sent yet is said before. */
export const RevokeDialog = ({ phone, said, onClose, onDone }: RevokeProps) => (
  <Dialog title={said.revoking.title} open={phone !== undefined} onClose={onClose}>
    {phone && <Revoke phone={phone} said={said.revoking} onClose={onClose} onDone={onDone} />}
  </Dialog>
)

type InnerProps = { phone: FieldPhone; said: Words['revoking']; onClose(): void; onDone(): Promise<void> }

function Revoke({ phone: { id, label, staff, pending }, said, onClose, onDone }: InnerProps) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  const revoke = () => act(() => ask(api.offices[':office'].phones[':id'].$delete({ param: { office, id } })), async () => {
    onClose()
    await onDone()
  })
  return (
    <>
      <p>{said.text(label, staff.name)}</p>
      {pending !== null && pending > 0 && <p className="alarm">{said.pending(pending)}</p>}
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button danger" type="button" aria-busy={busy} onClick={() => { void revoke() }}>{said.send}</button>
      </p>
    </>
  )
}
