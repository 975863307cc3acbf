import type { SickRequest } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ask } from '../api.ts'
import { spokenPhone } from '../codes.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { day, moment } from '../times.ts'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import { DeclineDialog } from './DeclineDialog.tsx'
import { requestShapes, type Words } from './words.ts'

type PanelProps = { request: SickRequest | undefined; said: Words; onDone(): Promise<void> }

/** One family's request, and the answer to it. */
export function RequestPanel({ request, said, onDone }: PanelProps) {
  const { office } = useOffice()
  const { back } = useWords(common)
  if (!request) return <section className="panel" aria-label={said.requests}><section><p className="quiet">{said.choose}</p></section></section>
  return (
    <section className="panel" aria-labelledby="request">
      <section>
        <Link className="link back" to="/$office/kunjungan" params={{ office }}>{back}</Link>
        <h2 id="request">{said.request(request.number)}</h2>
        <p><State shape={request.overdue ? 'alarm' : requestShapes[request.status]}>{request.overdue ? said.overdue : said.requestStates[request.status]}</State></p>
      </section>
      <section><Facts request={request} said={said} /></section>
      <Answer key={request.id} request={request} said={said} onDone={onDone} />
    </section>
  )
}

function Facts({ request, said }: { request: SickRequest; said: Words }) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  const { reason } = useWords(common)
  return (
    <dl className="facts">
      <dt>{said.patient}</dt><dd><b>{request.patient}</b></dd>
      <dt>{said.address}</dt><dd>{request.address}</dd>
      <dt>{said.contact}</dt><dd className="number">{spokenPhone(request.contact)}</dd>
      <dt>{said.relation}</dt><dd>{request.relation.label}</dd>
      <dt>{said.urgency}</dt><dd>{request.urgency.label}</dd>
      <dt>{said.letter}</dt><dd>{request.letter ? said.yes : said.no}</dd>
      <dt>{said.asked}</dt><dd>{moment(request.requestedAt, zone, language)}</dd>
      <dt>{said.answerBy}</dt><dd className={request.overdue ? 'alarm' : undefined}>{day(request.answerBy, language)}</dd>
      {request.reason !== null && <><dt>{reason}</dt><dd>{request.reason}</dd></>}
    </dl>
  )
}

/** One filled button names what comes next for this request. */
function Answer({ request: { id, status, visit }, said, onDone }: { request: SickRequest; said: Words; onDone(): Promise<void> }) {
  const { office, role } = useOffice()
  const [declining, setDeclining] = useState(false)
  const { act, busy, refusal } = useAct()
  const accept = () => act(
    () => ask(api.offices[':office']['sick-requests'][':id'].decision.$post({ param: { office, id }, json: { decision: 'accept' } })), onDone)
  const answers = may(role, 'triage')
  return (
    <div className="act">
      <p className="refusal" role="alert">{refusal}</p>
      {status === 'requested' && answers && (
        <>
          <p>{said.acceptHint}</p>
          <button className="button primary" type="button" aria-busy={busy} onClick={() => { void accept() }}>{said.accept}</button>
        </>
      )}
      {status === 'accepted' && <Link className="button primary" to="/$office/kunjungan/baru" params={{ office }} search={{ permintaan: id }}>{said.planFor}</Link>}
      {visit !== null && <Link className="button" to="/$office/kunjungan/$visit" params={{ office, visit }}>{said.openVisit}</Link>}
      {(status === 'requested' || status === 'accepted') && answers && (
        <button className="button" type="button" onClick={() => setDeclining(true)}>{said.decline}</button>
      )}
      <DeclineDialog open={declining} id={id} said={said} onClose={() => setDeclining(false)} onDone={onDone} />
    </div>
  )
}
