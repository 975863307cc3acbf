import { Icon } from '@jemput/ui'
import { useNavigate } from '@tanstack/react-router'
import { useLiveQuery } from 'dexie-react-hooks'
import type { ReactElement } from 'react'
import { Bilah } from '../shell/Bilah.tsx'
import { useDesk } from '../shell/desk.ts'
import { useNow } from '../shell/now.ts'
import { usePhone, useStatus } from '../shell/phone.ts'
import { Screen } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { Tabs } from '../shell/Tabs.tsx'
import { useProgram } from '../shell/worker.ts'
import { whenOf } from './day.ts'
import { useLookAtPhone } from './look.ts'
import { checkReadiness } from './readiness.ts'
import { ReadyList } from './ReadyList.tsx'
import { useVisits } from './use-visit.ts'
import { words } from './words.ts'

/** The evening before: is everything on this phone that a day without signal needs? */
export function VisitsScreen(): ReactElement | null {
  const desk = useDesk()
  const { db, syncer } = usePhone()
  const { busy } = useStatus()
  const { ready } = useProgram()
  const { language } = useSpoken()
  const said = words[language]
  const now = useNow()
  const navigate = useNavigate()
  const { visits, current, choose } = useVisits()
  const { found, look } = useLookAtPhone()
  const row = useLiveQuery(() => db.desks.get(desk.device), [db, desk])
  const here = useLiveQuery(async () => (current ? { people: (await desk.people(current.id)).length, form: await desk.formOf(current.form) !== undefined } : undefined), [desk, current?.id, current?.form.version])
  if (!visits || !row) return null

  const load = <button type="button" className="button" onClick={syncer.now} aria-busy={busy}><Icon name="refresh" size={24} />{busy ? said.loading : said.load}</button>
  if (!current) {
    return (
      <Screen bar={<Bilah device={desk.device} />} act={load} tabs={<Tabs />}>
        <h1 className="first">{said.none}</h1>
        <p className="sub">{said.noneText}</p>
      </Screen>
    )
  }
  const checks = here && checkReadiness(current, { ...found, ...here, desk: row, offlineReady: ready })
  const notes = checks?.filter(({ state }) => state === 'note').length ?? 0
  const go = <button type="button" className="button" onClick={() => { void navigate({ to: '/visits/$visit', params: { visit: current.id } }) }}>{notes > 0 ? said.goWith(notes) : said.go}</button>
  const others = visits.filter(({ id }) => id !== current.id)
  return (
    <Screen bar={<Bilah device={desk.device} />} act={checks?.some(({ state }) => state === 'missing') ? load : go} tabs={<Tabs />}>
      <h1 className="first">{current.place}, {said.people(current.expected)}</h1>
      <p className="sub">{current.label[language]}. {whenOf(current, desk.office.zone, now, language, said)}</p>
      {current.status === 'closed' && <p className="sub">{said.closed}</p>}
      {checks && <ReadyList checks={checks} language={language} said={said} look={look} />}
      {others.length > 0 && (
        <section>
          <header className="list-head"><h2>{said.others}</h2></header>
          {others.map((visit) => (
            <button key={visit.id} type="button" className="row" onClick={() => choose(visit.id)}>
              <span className="grow"><b>{visit.place}</b><span className="hint">{visit.label[language]}. {whenOf(visit, desk.office.zone, now, language, said)}</span></span>
              <Icon name="next" size={24} />
            </button>
          ))}
        </section>
      )}
    </Screen>
  )
}
