import type { Colleague, Outreach, OutreachVisitDetail, RosterTaken } from '@jemput/contract'
import { useState } from 'react'
import type { Said } from '../api.ts'
import { Page } from '../Page.tsx'
import { useSpeech, useWords } from '../speech.tsx'
import { clock, day } from '../times.ts'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { Roster } from './Roster.tsx'
import { RosterForm } from './RosterForm.tsx'
import { VisitPanel } from './VisitPanel.tsx'
import { placeOf, words } from './words.ts'

const REFRESH_MS = 10_000

type VisitProps = { said: Said<OutreachVisitDetail>; id: string } & Around
/** Who may be sent, and what regions are called. */
type Around = { colleagues: readonly Colleague[]; regions: Outreach['regions'] }

/** One visit: who is expected, who was captured, who goes. */
export function VisitPage({ said, id, ...around }: VisitProps) {
  const { visits } = useWords(common).pages
  return <Told title={visits} said={said} of={id}>{(visit) => <Visit key={visit.id} visit={visit} {...around} />}</Told>
}

function Visit({ visit, colleagues, regions }: { visit: OutreachVisitDetail } & Around) {
  const { language } = useSpeech()
  const said = useWords(words)
  const { visits } = useWords(common).pages
  const refresh = useRefresh(REFRESH_MS)
  const [pasting, setPasting] = useState(visit.roster.length === 0)
  const [taken, setTaken] = useState<RosterTaken>()
  const takesNames = visit.request === null && visit.status === 'planned'
  const region = regions.find(({ id }) => id === visit.region)?.label ?? visit.region
  // Names come first, then who goes: one filled button names the next of the two.
  const wantsNames = takesNames && visit.roster.length === 0
  /** Lines that are wrong keep the form open. */
  const onTaken = async (answer: RosterTaken) => {
    setTaken(answer)
    setPasting(answer.wrong.length > 0)
    await refresh()
  }
  return (
    <Page
      title={placeOf(visit)} under={`${visit.kind.label}, ${day(visit.date, language)}, ${clock(visit.starts, language)}`}
      up={{ to: '/$office/kunjungan', word: visits }}
      aside={<VisitPanel visit={visit} region={region} colleagues={colleagues} said={said} next={!wantsNames && !pasting} onDone={refresh} />}
    >
      <Roster visit={visit} said={said} />
      {takesNames && (wantsNames || pasting
        ? <RosterForm visit={visit.id} taken={taken} said={said} onTaken={onTaken} onClose={wantsNames ? undefined : () => setPasting(false)} />
        : (
          <p className="tools">
            <button className="button" type="button" onClick={() => { setTaken(undefined); setPasting(true) }}>{said.pasting.open}</button>
            <span className="tools-word" role="status">{taken && said.pasting.took(taken.added, taken.already)}</span>
          </p>
        ))}
    </Page>
  )
}
