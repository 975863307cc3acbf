import type { OutreachVisitDetail, RosterPerson } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { spokenNik } from '../codes.ts'
import { useOffice } from '../office.ts'
import { may } from '../permits.ts'
import { useSpeech } from '../speech.tsx'
import { date } from '../times.ts'
import { rosterShapes, type Words } from './words.ts'

type RosterProps = { visit: OutreachVisitDetail; said: Words }

/** The people of a visit and how far each has come. */
export function Roster({ visit, said }: RosterProps) {
  if (visit.roster.length === 0) return <section><h2>{said.roster}</h2><p className="quiet">{said.noRoster}</p></section>
  return (
    <>
      <Counts visit={visit} said={said} />
      <table className="list roster">
        <caption className="unseen">{said.roster}</caption>
        <thead>
          <tr>
            <th scope="col">{said.number}</th><th scope="col">{said.name}</th><th scope="col">{said.nik}</th><th scope="col">{said.born}</th>
            <th scope="col">{said.phone}</th><th scope="col">{said.state}</th>
          </tr>
        </thead>
        <tbody>{visit.roster.map((person) => <Row key={person.id} person={person} said={said} />)}</tbody>
      </table>
    </>
  )
}

/** The numbers stand beside the bar, for the bar is only a picture of them. */
function Counts({ visit: { counts }, said: { counts: said } }: RosterProps) {
  const part = (people: number) => ({ width: `${(people / Math.max(counts.roster, 1)) * 100}%` })
  return (
    <div className="counts">
      <p>
        <b>{counts.captured}</b> {said.captured} <b>{counts.absent}</b> {said.absent} <b>{counts.roster - counts.captured - counts.absent}</b> {said.open}{' '}
        <small>{counts.roster} {said.roster}</small>
      </p>
      <span className="bar" aria-hidden="true"><i className="due" style={part(counts.captured + counts.absent)} /><i className="came" style={part(counts.captured)} /></span>
    </div>
  )
}

function Row({ person: { no, name, nik, birthDate, phone, status, application }, said }: { person: RosterPerson; said: Words }) {
  const { office, role } = useOffice()
  const { language } = useSpeech()
  const opens = application !== null && may(role, 'application')
  return (
    <tr>
      <td className="number spare">{no}</td>
      <td className="fit">{opens ? <Link to="/$office/berkas/$application" params={{ office, application }}>{name}</Link> : name}</td>
      <td className="number">{nik === null ? '–' : spokenNik(nik)}</td>
      <td className="spare">{birthDate === null ? '–' : date(birthDate, language)}</td>
      <td className="number spare">{phone ?? '–'}</td>
      <td className="wide"><State shape={rosterShapes[status]}>{said.rosterStates[status]}</State></td>
    </tr>
  )
}
