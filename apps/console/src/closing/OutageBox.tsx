import type { Closing } from '@jemput/contract'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { useAct } from '../useAct.ts'
import { fitsSms, ReasonField } from './ReasonField.tsx'
import type { Words } from './words.ts'

type BoxProps = { closing: Closing; said: Words; onDone(): Promise<void> }

/** Whether an outage is on, and what turning it on does, before anybody clicks. */
export function OutageBox({ closing: { outage }, said, onDone }: BoxProps) {
  const { office, zone, role } = useOffice()
  const { language } = useSpeech()
  const { act, busy, refusal } = useAct()
  const [reason, setReason] = useState('')
  const words = said.outage
  const allowed = may(role, 'startOutage')

  function start(event: FormEvent) {
    event.preventDefault()
    if (!fitsSms(reason)) return
    void act(() => ask(api.offices[':office'].outage.$post({ param: { office }, json: { reason: reason.trim(), since: null, until: null } })), async () => {
      setReason('')
      await onDone()
    })
  }
  const end = () => act(() => ask(api.offices[':office'].outage.$delete({ param: { office } })), onDone)
  return (
    <section className={outage ? 'outage on' : 'outage'} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p role="status">{outage ? <><b>{words.on(moment(outage.since, zone, language))}</b> {outage.reason}. {words.told(outage.told)}</> : words.off}</p>
      <p className="hint">{words.does}</p>
      {!allowed && <p className="hint">{words.onlyHead}</p>}
      {allowed && !outage && (
        <form onSubmit={start}>
          <ReasonField label={words.reason} value={reason} onChange={setReason} said={said.closing} />
          <button className="button" type="submit" aria-busy={busy}>{words.start}</button>
        </form>
      )}
      {allowed && outage && <p><button className="button primary" type="button" aria-busy={busy} onClick={() => { void end() }}>{words.end}</button></p>}
      <p className="refusal" role="alert">{refusal}</p>
    </section>
  )
}
