import type { ApplicationDetail } from '@jemput/contract'
import { Icon } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useAct } from '../useAct.ts'
import { CollectDialog } from './CollectDialog.tsx'
import { InterviewDialog } from './InterviewDialog.tsx'
import type { Words } from './words-one.ts'

type StepProps = { application: ApplicationDetail; said: Words; onDone(): Promise<void> }

/** The one filled button of an application: it names what comes next, or says what it waits for. */
export function NextStep(step: StepProps) {
  const { office, role } = useOffice()
  const { application: { status, photos, parcel }, said } = step
  if (status === 'received') {
    return (
      <div className="act">
        <p id="waits">{said.waiting(photos.expected - photos.arrived)}</p>
        <button className="button" type="button" aria-disabled="true" aria-describedby="waits"><Icon name="lock" size={16} />{said.accept}</button>
        {may(role, 'accept') && <InterviewDialog {...step} />}
      </div>
    )
  }
  if (status === 'complete' && may(role, 'accept')) return <Accept {...step} />
  if (status === 'accepted' && may(role, 'markReady')) return <MarkReady {...step} />
  if (status !== 'ready' || !may(role, 'delivery')) return null
  const waits = parcel?.status === 'requested' || parcel?.status === 'listed'
  const away = parcel?.status === 'out' || parcel?.status === 'failed' || parcel?.status === 'returning'
  return (
    <div className="act">
      <p>{waits ? said.asksText : away ? said.awayText : said.readyText}</p>
      <Link className={waits ? 'button primary' : 'button'} to="/$office/serah-terima" params={{ office }}>{said.openDelivery}</Link>
      {!away && parcel?.status !== 'listed' && may(role, 'collect') && <CollectDialog {...step} />}
    </div>
  )
}

function Accept(step: StepProps) {
  const { application: { id, phone }, said, onDone } = step
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  const accept = () => act(() => ask(api.offices[':office'].applications[':id'].acceptance.$post({ param: { office, id } })), onDone)
  return (
    <div className="act">
      <p>{phone === null ? said.acceptMute : said.acceptHint}</p>
      <p className="refusal" role="alert">{refusal}</p>
      <button className="button primary" type="button" aria-busy={busy} onClick={() => { void accept() }}>{said.accept}</button>
      <InterviewDialog {...step} />
    </div>
  )
}

function MarkReady({ application: { id, phone }, said, onDone }: StepProps) {
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  function markReady(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const passport = String(new FormData(event.currentTarget).get('passport')).trim()
    void act(() => ask(api.offices[':office'].applications[':id'].passport.$post({ param: { office, id }, json: { passport } })), onDone)
  }
  return (
    <form className="act" onSubmit={markReady}>
      <label>{said.ready.label}<input className="code" name="passport" required maxLength={20} autoComplete="off" autoCapitalize="characters" aria-describedby="passport-hint" /></label>
      <p id="passport-hint">{said.ready.hint}. {phone === null ? said.ready.mute : said.ready.text}</p>
      <p className="refusal" role="alert">{refusal}</p>
      <button className="button primary" type="submit" aria-busy={busy}>{said.ready.send}</button>
    </form>
  )
}
