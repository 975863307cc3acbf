import type { SickRequest } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { shortDay } from '../times.ts'
import { requestShapes, type Words } from './words.ts'

/** Families who ask that officers come, the open ones first. */
export function RequestList({ requests, chosen, said }: { requests: readonly SickRequest[]; chosen: string | undefined; said: Words }) {
  const { office } = useOffice()
  const { language } = useSpeech()
  if (requests.length === 0) return <section><h2>{said.requests}</h2><p className="quiet">{said.noRequests}</p></section>
  return (
    <table className="list requests">
      <caption>{said.requests}</caption>
      <thead>
        <tr>
          <th scope="col">{said.number}</th><th scope="col">{said.patient}</th><th scope="col">{said.urgency}</th>
          <th scope="col">{said.answerBy}</th><th scope="col">{said.state}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, number, patient, urgency, answerBy, status, overdue }) => (
          <tr key={id} aria-current={id === chosen ? 'true' : undefined}>
            <td className="number spare">{number}</td>
            <td className="fit"><Link to="/$office/kunjungan" params={{ office }} search={{ permintaan: id }}>{patient}</Link></td>
            <td>{urgency.label}</td>
            <td className="spare">{shortDay(answerBy, language)}</td>
            <td className="wide"><State shape={overdue ? 'alarm' : requestShapes[status]}>{overdue ? said.overdue : said.requestStates[status]}</State></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
