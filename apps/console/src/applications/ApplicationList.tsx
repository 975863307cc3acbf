import type { ApplicationRow } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { spoken } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { shapes, type Words } from './words.ts'

/** Applications in rows, newest first. */
export function ApplicationList({ rows, said, empty }: { rows: readonly ApplicationRow[]; said: Words; empty: string }) {
  if (rows.length === 0) return <p className="quiet" role="status">{empty}</p>
  return (
    <table className="list applications">
      <caption className="unseen">{said.list}</caption>
      <thead>
        <tr>
          <th scope="col">{said.code}</th><th scope="col">{said.name}</th><th scope="col">{said.service}</th><th scope="col">{said.from}</th>
          <th scope="col">{said.photos}</th><th scope="col">{said.state}</th><th scope="col" className="end">{said.received}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.id} row={row} said={said} />)}</tbody>
    </table>
  )
}

function Row({ row: { id, code, name, service, from, photos, status, flags, receivedAt }, said }: { row: ApplicationRow; said: Words }) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  return (
    <tr>
      <td className={code === null ? 'spare' : 'code'}>{code === null ? '–' : spoken(code)}</td>
      <td className="fit first"><Link to="/$office/berkas/$application" params={{ office, application: id }}>{name}</Link></td>
      <td className="spare">{service.label}</td>
      <td className="spare">{from}</td>
      <td><Photos photos={photos} said={said} /></td>
      <td className="wide"><State shape={shapes[status]}>{said.states[status]}{flags.length > 0 && status === 'complete' && <small>, {said.flagged(flags.length)}</small>}</State></td>
      <td className="end spare">{moment(receivedAt, zone, language)}</td>
    </tr>
  )
}

/** How many of its photos have come. */
export function Photos({ photos: { expected, arrived }, said }: { photos: ApplicationRow['photos']; said: Words }) {
  if (expected === 0) return <State shape="none">{said.photosNone}</State>
  return arrived < expected ? <State shape="hold">{said.photosPart(arrived, expected)}</State> : <State shape="done">{said.photosWhole}</State>
}
