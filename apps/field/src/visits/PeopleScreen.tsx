import { localDateOf } from '@jemput/domain'
import type { VisitItem } from '@jemput/sync'
import { Icon } from '@jemput/ui'
import { useNavigate } from '@tanstack/react-router'
import { useLiveQuery } from 'dexie-react-hooks'
import { useState, type ReactElement } from 'react'
import { Bilah } from '../shell/Bilah.tsx'
import { useDesk } from '../shell/desk.ts'
import { useNow } from '../shell/now.ts'
import { Screen } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import type { Step } from '../shell/Strip.tsx'
import { Tabs } from '../shell/Tabs.tsx'
import { AbsentDialog } from './AbsentDialog.tsx'
import { beginCapture } from './begin-capture.ts'
import { PersonRow } from './PersonRow.tsx'
import { found, nextOf, standingsOf, type Standing } from './standing.ts'
import { words } from './words.ts'

const FILTERS: readonly Step[] = ['none', 'draft', 'on-phone', 'received', 'complete', 'accepted', 'held']

/** Whom the visit expects, who walked in, and the one button for whoever is next. */
export function PeopleScreen({ visit }: { visit: VisitItem }): ReactElement | null {
  const desk = useDesk()
  const today = localDateOf(useNow(), desk.office.zone)
  const navigate = useNavigate()
  const { language } = useSpoken()
  const said = words[language]
  const [full, setFull] = useState(false)
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<Step | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [absent, setAbsent] = useState<Standing | null>(null)
  const read = useLiveQuery(async () => {
    const [people, drafts, sendings, form] = await Promise.all([desk.people(visit.id), desk.drafts(visit.id), desk.sendings(), desk.formOf(visit.form)])
    return { standings: standingsOf(people, drafts, sendings.filter((each) => each.visit === visit.id)), form: form !== undefined }
  }, [desk, visit.id, visit.form.version])
  if (!read) return null

  const { standings, form } = read
  const shown = found(standings, typed).filter(({ step }) => filter === null || step === filter)
  const at = standings.find(({ key }) => key === chosen) ?? (typed !== '' && shown.length === 1 ? shown[0] : undefined) ?? nextOf(standings)
  const go = (draft: string) => navigate({ to: '/visits/$visit/capture/$draft', params: { visit: visit.id, draft } })
  async function begin(standing: Standing | null) {
    try {
      await go((await beginCapture(desk, visit, standing?.person ?? null, language)).id)
    } catch {
      setFull(true)
    }
  }

  function step(standing: Standing): { label: string; act(): void } {
    const name = standing.name || said.newWalkIn
    const { draft, sending, no } = standing
    if (draft) return { label: said.go_on(name), act: () => void go(draft.id) }
    if (sending) return { label: said.look(name), act: () => void navigate({ to: '/send/records', hash: sending.id }) }
    return { label: no === null ? said.takeHome(name) : said.take(no, name), act: () => void begin(standing) }
  }
  const next = at && step(at)
  const open = visit.status === 'planned' && form
  return (
    <Screen
      bar={<Bilah device={desk.device} />}
      tabs={<Tabs />}
      act={<>
        {!form && <p className="why"><Icon name="warn" />{said.noForm}</p>}
        {full && <p className="refusal why" role="alert">{said.full}</p>}
        {next && (open || at.sending) && <button type="button" className="button" onClick={next.act}>{next.label}</button>}
        {open && (
          <div className="links">
            {at && isUntouched(at) && <button type="button" className="link" onClick={() => setAbsent(at)}>{said.absent}</button>}
            {visit.walkIn && <button type="button" className="link" onClick={() => void begin(null)}>{said.walkIn}</button>}
          </div>
        )}
      </>}
    >
      <h1 className="unseen">{said.peopleOf(visit.place)}</h1>
      <label className="search">
        <Icon name="search" size={24} />
        <input type="search" value={typed} placeholder={said.search} aria-label={said.search} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <div className="chips" role="group">
        <Chip label={said.all} count={standings.length} on={filter === null} choose={() => setFilter(null)} />
        {FILTERS.filter((each) => standings.some(({ step }) => step === each)).map((each) => (
          <Chip key={each} label={said.filters[each]} count={standings.filter(({ step }) => step === each).length} on={filter === each} choose={() => setFilter(each)} />
        ))}
      </div>
      <ul className="people">
        {shown.map((standing) => (
          <PersonRow
            key={standing.key} standing={standing} chosen={standing === at} said={said} today={today}
            choose={() => choose(standing.key)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="sub">{standings.length === 0 ? said.empty : said.nobody}</p>}
      {absent?.person && <AbsentDialog person={absent.person} visit={visit.id} onAbsent={() => choose(null)} close={() => setAbsent(null)} said={said} />}
    </Screen>
  )
}

const isUntouched = ({ person, step, absent, elsewhere }: Standing) => person !== null && step === 'none' && !absent && !elsewhere

function Chip({ label, count, on, choose }: { label: string; count: number; on: boolean; choose(): void }) {
  return <button type="button" aria-pressed={on} onClick={choose}>{label} {count}</button>
}
