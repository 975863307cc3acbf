import type { Colleague, OutreachVisitDetail } from '@jemput/contract'
import { Dialog, State } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { clock, day } from '../times.ts'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import { TeamChoice } from './TeamChoice.tsx'
import { visitShapes, type Words } from './words.ts'

type PanelProps = {
  visit: OutreachVisitDetail; region: string | null; colleagues: readonly Colleague[]; said: Words
  /** Whether to send the team is the next thing to do, if it lacks people. */
  next: boolean
  onDone(): Promise<void>
}

/** What a visit is, and who goes. */
export function VisitPanel({ visit, region, colleagues, said, next, onDone }: PanelProps) {
  const { role } = useOffice()
  const { language } = useSpeech()
  const [choosing, setChoosing] = useState(false)
  const { officers, minTeam, status } = visit
  const short = officers.length < minTeam
  const sends = may(role, 'sendTeam') && status === 'planned'
  return (
    <section className="panel" aria-label={said.visits}>
      <section>
        <p><State shape={visitShapes[status]}>{said.visitStates[status]}</State></p>
        <dl className="facts">
          <dt>{said.kind}</dt><dd>{visit.kind.label}</dd>
          <dt>{said.day}</dt><dd>{day(visit.date, language)}</dd>
          <dt>{said.starts}</dt><dd>{clock(visit.starts, language)}</dd>
          {region !== null && <><dt>{said.regionOf}</dt><dd>{region}</dd></>}
          <dt>{said.expected}</dt><dd>{useWords(common).people(visit.expected)}</dd>
          {visit.request !== null && <><dt>{said.forRequest}</dt><dd>{said.request(visit.request)}</dd></>}
        </dl>
      </section>
      <section>
        <h2 className="minor">{said.team}</h2>
        {officers.length === 0 && <p>{said.nobody}</p>}
        <ul>{officers.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
        {short && <p><State shape="alarm">{said.tooFew(minTeam)}</State></p>}
      </section>
      {sends && (
        <div className="act">
          <p>{said.teamText}</p>
          <button className={next && short ? 'button primary' : 'button'} type="button" onClick={() => setChoosing(true)}>{short ? said.sendTeam : said.changeTeam}</button>
        </div>
      )}
      <Dialog title={said.team} open={choosing} onClose={() => setChoosing(false)}>
        <TeamForm visit={visit} colleagues={colleagues} said={said} onClose={() => setChoosing(false)} onDone={onDone} />
      </Dialog>
    </section>
  )
}

type FormProps = Omit<PanelProps, 'next' | 'region'> & { onClose(): void }

function TeamForm({ visit: { id, officers, minTeam }, colleagues, said, onClose, onDone }: FormProps) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).getAll('officer').map(String)
    void act(() => ask(api.offices[':office'].outreach[':id'].officers.$put({ param: { office, id }, json: { officers: chosen } })), async () => {
      onClose()
      await onDone()
    })
  }
  return (
    <form onSubmit={send}>
      <TeamChoice
        colleagues={colleagues} chosen={officers.map((officer) => officer.id)} legend={said.planning.team}
        hint={said.planning.minTeam(minTeam)} empty={said.planning.noTeam}
      />
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.saveTeam}</button>
      </p>
    </form>
  )
}
