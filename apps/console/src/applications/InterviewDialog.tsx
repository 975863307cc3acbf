import type { ApplicationDetail } from '@jemput/contract'
import { septets } from '@jemput/flow'
import { Dialog } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words-one.ts'

/** Room that the reason has in an SMS, in septets. */
const ROOM = 60
type InterviewProps = { application: ApplicationDetail; said: Words; onDone(): Promise<void> }

/** What an interview came to, other than that the papers are accepted: a button, and a form with what each outcome does. */
export function InterviewDialog({ application, said, onDone }: InterviewProps) {
  const [open, setOpen] = useState(false)
  const outcomes = application.outcomes.filter(({ id }) => id !== 'accepted')
  if (outcomes.length === 0) return null
  return (
    <>
      <button className="button" type="button" onClick={() => setOpen(true)}>{said.interview.open}</button>
      <Dialog title={said.interview.title} open={open} onClose={() => setOpen(false)}>
        <InterviewForm id={application.id} outcomes={outcomes} said={said} onClose={() => setOpen(false)} onDone={onDone} />
      </Dialog>
    </>
  )
}

type FormProps = { id: string; outcomes: ApplicationDetail['outcomes']; said: Words; onClose(): void; onDone(): Promise<void> }

function InterviewForm({ id, outcomes, said: { interview: said }, onClose, onDone }: FormProps) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  const [chosen, setChosen] = useState(outcomes[0])
  const [reason, setReason] = useState('')
  const used = septets(reason.trim())
  function say(event: FormEvent) {
    event.preventDefault()
    if (chosen === undefined || used > ROOM) return
    void act(() => ask(api.offices[':office'].applications[':id'].interview.$post({ param: { office, id }, json: { outcome: chosen.id, reason: reason.trim() } })), async () => {
      onClose()
      await onDone()
    })
  }
  return (
    <form onSubmit={say}>
      <fieldset>
        <legend>{said.outcome}</legend>
        {outcomes.map((each) => (
          <label key={each.id} className="choice"><input type="radio" name="outcome" checked={each.id === chosen?.id} onChange={() => setChosen(each)} />{each.label}</label>
        ))}
      </fieldset>
      <p className="hint">{chosen?.days ? said.waits(chosen.days) : chosen?.ends ? said.ends : said.stays}</p>
      <label>{chosen?.days ? said.missing : said.reason}
        <input required={chosen?.reason} minLength={3} maxLength={ROOM} value={reason} onChange={(event) => setReason(event.target.value)} aria-describedby="interview-room" autoComplete="off" />
        <small id="interview-room" className={used > ROOM ? 'alarm' : undefined}>{said.used(used, ROOM)}</small>
      </label>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
      </p>
    </form>
  )
}
