import type { MessageRow } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import type { OutgoingSearch } from './OutgoingPage.tsx'
import { reasonOf } from './reason.ts'
import { statusShapes, type Words } from './words.ts'

type ListProps = { messages: readonly MessageRow[]; search: OutgoingSearch; said: Words }

/** Messages in rows, the newest first. */
export function MessageList({ messages, search, said }: ListProps) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  if (messages.length === 0) return <p className="quiet" role="status">{search.keadaan === undefined ? said.none : said.noneLike}</p>
  return (
    <table className="list outgoing">
      <caption className="unseen">{said.list}</caption>
      <thead>
        <tr>
          <th scope="col">{said.at}</th><th scope="col">{said.phone}</th><th scope="col">{said.lane}</th><th scope="col">{said.state}</th><th scope="col" className="end">{said.parts}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map(({ id, phone, lane, status, reason, parts, createdAt }) => (
          <tr key={id} aria-current={id === search.sms ? 'true' : undefined}>
            <td className="end-phone">{moment(createdAt, zone, language)}</td>
            <td className="number first"><Link to="/$office/pesan" params={{ office }} search={{ ...search, sms: id }}>{phone}</Link></td>
            <td className="spare">{said.lanes[lane]}</td>
            <td className="wide what"><State shape={statusShapes[status]}>{said.states[status]}{reason !== null && <small>. {reasonOf(reason, said)}</small>}</State></td>
            <td className="end spare">{parts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
