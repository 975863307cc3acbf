import type { Outreach, OutreachVisit, SickRequest } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import type { Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { useSpeech, useWords } from '../speech.tsx'
import { clock, shortDay } from '../times.ts'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { RequestList } from './RequestList.tsx'
import { RequestPanel } from './RequestPanel.tsx'
import { placeOf, visitShapes, words, type Words } from './words.ts'

const REFRESH_MS = 15_000

type VisitsProps = {
  said: Said<Outreach>
  /** undefined for roles that don't read what families say of an illness. */
  requests: Said<SickRequest[]> | undefined
  chosen: string | undefined
}

/** Kunjungan: what families ask, and where officers go. */
export function VisitsPage({ said, requests, chosen }: VisitsProps) {
  const { office } = useOffice()
  const text = useWords(words)
  const { pages: { visits: title }, rowKey } = useWords(common)
  const refresh = useRefresh(REFRESH_MS)
  const list = requests?.ok ? requests.value : undefined
  const request = list?.find(({ id }) => id === chosen)
  const panel = list && list.length > 0 ? <RequestPanel request={request} said={text} onDone={refresh} /> : undefined
  // The panel's own next step is the filled button while a request is open.
  const quiet = request !== undefined && (request.status === 'requested' || request.status === 'accepted')
  return (
    <Told title={title} said={said}>
      {({ visits }) => (
        <Page
          title={title} aside={panel} keys={[['↑ ↓', rowKey]]}
          box={<Link className={quiet ? 'button' : 'button primary'} to="/$office/kunjungan/baru" params={{ office }}>{text.plan}</Link>}
        >
          <div className={request ? 'visits-lists chosen' : 'visits-lists'}>
            {requests && !requests.ok && <p className="refusal" role="alert">{requests.problem.title}</p>}
            {list && <RequestList requests={list} chosen={chosen} said={text} />}
            <VisitList visits={visits} said={text} />
          </div>
        </Page>
      )}
    </Told>
  )
}

/** One name stands for the team where there is little room. */
const team = (officers: OutreachVisit['officers']) => [officers[0]?.name, ...(officers.length > 1 ? [`+${officers.length - 1}`] : [])].join(' ')

function VisitList({ visits, said }: { visits: readonly OutreachVisit[]; said: Words }) {
  const { office } = useOffice()
  const { language } = useSpeech()
  if (visits.length === 0) return <section><h2>{said.visits}</h2><p className="quiet">{said.noVisits}</p></section>
  return (
    <table className="list">
      <caption>{said.visits}</caption>
      <thead>
        <tr>
          <th scope="col">{said.day}</th><th scope="col">{said.place}</th><th scope="col">{said.kind}</th><th scope="col">{said.team}</th>
          <th scope="col">{said.found}</th><th scope="col">{said.state}</th>
        </tr>
      </thead>
      <tbody>
        {visits.map(({ id, date, starts, kind, officers, counts, expected, status, ...visit }) => (
          <tr key={id}>
            <td>{shortDay(date, language)}, {clock(starts, language)}</td>
            <td className="fit first"><Link to="/$office/kunjungan/$visit" params={{ office, visit: id }}>{placeOf({ ...visit, kind })}</Link></td>
            <td>{kind.label}</td>
            <td className="spare">{officers.length === 0 ? <State shape="alarm">{said.nobody}</State> : team(officers)}</td>
            <td>{said.of(counts.captured, Math.max(counts.roster, expected))}</td>
            <td className="wide"><State shape={visitShapes[status]}>{said.visitStates[status]}</State></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
