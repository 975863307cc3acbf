import type { Outreach, SickRequest } from '@jemput/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import { api, ask, type Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import { HomeChoice } from './HomeChoice.tsx'
import { TeamChoice } from './TeamChoice.tsx'
import { words } from './words.ts'

type PlanProps = { said: Said<Outreach>; requests: readonly SickRequest[]; chosen: string | undefined }

/** A new visit: to a village, or to the home of somebody whose request was accepted. */
export function PlanPage({ said, requests, chosen }: PlanProps) {
  const { title } = useWords(words).planning
  const { visits } = useWords(common).pages
  return (
    <Told title={title} said={said}>
      {(outreach) => <Page title={title} up={{ to: '/$office/kunjungan', word: visits }}><PlanForm outreach={outreach} requests={requests} chosen={chosen} /></Page>}
    </Told>
  )
}

function PlanForm({ outreach, requests, chosen }: { outreach: Outreach; requests: readonly SickRequest[]; chosen: string | undefined }) {
  const { office } = useOffice()
  const said = useWords(words).planning
  const navigate = useNavigate()
  const { act, busy, refusal } = useAct()
  const [request] = useState(uuidv7)
  const accepted = requests.filter(({ status }) => status === 'accepted')
  const kinds = outreach.kinds.filter(({ fromRequest }) => !fromRequest || accepted.length > 0)
  const [kindId, setKind] = useState(() => (kinds.find(({ fromRequest }) => fromRequest === (chosen !== undefined)) ?? kinds[0])?.id)
  const [home, setHome] = useState(() => accepted.find(({ id }) => id === chosen) ?? accepted[0])
  const kind = kinds.find(({ id }) => id === kindId)
  const goesHome = kind?.fromRequest ? home : undefined

  function plan(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!kind) return
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const json = {
      request, kind: kind.id, place: text('place'), region: text('region') || null, date: text('date'), starts: text('starts'),
      expected: Number(text('expected')), officers: form.getAll('officer').map(String), homeVisit: goesHome?.id ?? null,
    }
    void act(() => ask(api.offices[':office'].outreach.$post({ param: { office }, json })),
      ({ id }) => navigate({ to: '/$office/kunjungan/$visit', params: { office, visit: id } }))
  }
  return (
    <form className="plan" onSubmit={plan}>
      <label>{said.kind}
        <select value={kindId} onChange={(event) => setKind(event.target.value)}>{kinds.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}</select>
      </label>
      {kind?.fromRequest && <HomeChoice requests={accepted} home={home} onChoose={setHome} />}
      <label key={`place ${goesHome?.id}`}>{goesHome ? said.homePlace : said.place}
        <input name="place" required maxLength={120} defaultValue={goesHome?.address.slice(0, 120)} aria-describedby={goesHome ? undefined : 'place-hint'} autoComplete="off" />
        {!goesHome && <small id="place-hint">{said.placeHint}</small>}
      </label>
      <label key={`region ${goesHome?.id}`}>{said.region}
        <select name="region" defaultValue={goesHome?.region ?? ''}>
          <option value="">{said.noRegion}</option>
          {outreach.regions.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </select>
      </label>
      <div className="pair">
        <label>{said.date}<input name="date" type="date" required min={outreach.today} defaultValue={outreach.today} /></label>
        <label>{said.starts}<input name="starts" type="time" required defaultValue="09:00" /></label>
        <label key={kindId}>{said.expected}<input name="expected" type="number" required min={1} max={500} defaultValue={kind?.needsRoster ? 10 : 1} /></label>
      </div>
      <TeamChoice colleagues={outreach.colleagues} chosen={[]} legend={said.team} hint={said.minTeam(kind?.minTeam ?? 1)} empty={said.noTeam} />
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons"><button className="button primary" type="submit" aria-busy={busy}>{said.send}</button></p>
    </form>
  )
}
