import type { RemovalReason, Visit } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type PartyProps = { visit: Visit; said: Words; onChanged(): Promise<void> }

/** The people of a booking, each of whom may turn out not to belong to it. */
export function Party({ visit: { id, members }, said, onChanged }: PartyProps) {
  const [leaving, setLeaving] = useState<Visit['members'][number]>()
  const words = said.removing
  if (members.length === 0) return null
  return (
    <>
      <ul className="party">
        {members.map((member) => (
          <li key={member.no}>
            <span>{member.name}</span>
            <button className="button small" type="button" onClick={() => setLeaving(member)}>{words.open}<span className="unseen"> {member.name}</span></button>
          </li>
        ))}
      </ul>
      <Dialog title={words.title} open={leaving !== undefined} onClose={() => setLeaving(undefined)}>
        {leaving && <RemovalForm id={id} member={leaving} said={said} last={members.length === 1} onClose={() => setLeaving(undefined)} onDone={onChanged} />}
      </Dialog>
    </>
  )
}

type FormProps = { id: string; member: Visit['members'][number]; said: Words; last: boolean; onClose(): void; onDone(): Promise<void> }
const reasons: readonly RemovalReason[] = ['kk-differs', 'nik-differs', 'absent']

/** What it does stands there before the click. */
function RemovalForm({ id, member, said, last, onClose, onDone }: FormProps) {
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  const [why, setWhy] = useState<RemovalReason>('kk-differs')
  const words = said.removing
  const { close } = useWords(common)
  const remove = (event: FormEvent) => {
    event.preventDefault()
    void act(() => ask(api.offices[':office'].bookings[':id'].removals.$post({ param: { office, id }, json: { no: member.no, why } })), async () => {
      onClose()
      await onDone()
    })
  }
  return (
    <form onSubmit={remove}>
      <p><b>{member.name}</b></p>
      <p>{last ? words.textLast : words.text}</p>
      <fieldset>
        <legend>{words.why}</legend>
        {reasons.map((each) => (
          <label key={each} className="choice"><input type="radio" name="why" checked={each === why} onChange={() => setWhy(each)} />{words.reasons[each]}</label>
        ))}
      </fieldset>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{close}</button>
        <button className="button primary" type="submit" aria-disabled={busy}>{words.remove}</button>
      </p>
    </form>
  )
}
