import type { Visit } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { fitsSms, ReasonField } from '../closing/ReasonField.tsx'
import { words as closingWords } from '../closing/words.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type CancelProps = { visit: Visit; said: Words; onDone(): Promise<void> }

/** The office gives one booking up, for a reason that its phone reads. Only of those who have not come yet. */
export function CancelBooking({ visit, said, onDone }: CancelProps) {
  const { role } = useOffice()
  const [open, setOpen] = useState(false)
  const expected = visit.status === 'confirmed' || visit.status === 'unpaid'
  if (!expected || !may(role, 'cancelBooking')) return null
  const words = said.cancelling
  const name = visit.members[0]?.name ?? ''
  return (
    <>
      <button className="button small" type="button" onClick={() => setOpen(true)}>{words.open}<span className="unseen"> {visit.numbers?.first} {name}</span></button>
      <Dialog title={words.title} open={open} onClose={() => setOpen(false)}>
        <CancelForm visit={visit} said={said} onClose={() => setOpen(false)} onDone={onDone} />
      </Dialog>
    </>
  )
}

/** What it does stands there before the click. */
function CancelForm({ visit: { id, numbers, members, size }, said, onClose, onDone }: CancelProps & { onClose(): void }) {
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  const [reason, setReason] = useState('')
  const { close } = useWords(common)
  const { closing } = useWords(closingWords)
  const words = said.cancelling
  const cancel = (event: FormEvent) => {
    event.preventDefault()
    if (!fitsSms(reason)) return
    void act(() => ask(api.offices[':office'].bookings[':id'].cancellation.$post({ param: { office, id }, json: { reason: reason.trim() } })), async () => {
      onClose()
      await onDone()
    })
  }
  return (
    <form onSubmit={cancel}>
      <p><b>{numbers?.first} {members.map(({ name }) => name).join(', ')}</b></p>
      <p>{words.text(said.people(size))}</p>
      <ReasonField label={words.reason} value={reason} onChange={setReason} said={closing} />
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{close}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{words.send}</button>
      </p>
    </form>
  )
}
