import type { Messages } from '@jemput/contract'
import { StateMark } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { reasonOf } from './reason.ts'
import type { Words } from './words.ts'

/** So many stand here in full; the others are one step away. */
const SHOWN = 4

/** What never left and waits for a person. Whoever wants no reminders is left in peace: theirs is no trouble. */
export function DeadBox({ dead: { messages, more }, said }: { dead: Messages; said: Words }) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  const stuck = messages.filter(({ reason }) => reason !== 'opt-out')
  if (stuck.length === 0) return null
  return (
    <section className="alarm-box dead" aria-labelledby="dead">
      <p><StateMark shape="alarm" size={16} /><b id="dead">{said.dead.title}</b> {said.dead.text(`${stuck.length}${more ? '+' : ''}`)}</p>
      <ul>
        {stuck.slice(0, SHOWN).map(({ id, phone, lane, reason, createdAt }) => (
          <li key={id}>
            <div><b className="number">{phone}</b><small>{said.lanes[lane]}, {moment(createdAt, zone, language)}</small></div>
            <div>{reasonOf(reason, said)}</div>
            <Link className="button small" to="/$office/pesan" params={{ office }} search={{ sms: id }}>{said.dead.look}<span className="unseen"> {phone}</span></Link>
          </li>
        ))}
      </ul>
      {(stuck.length > SHOWN || more) && <p><Link className="link" to="/$office/pesan" params={{ office }} search={{ keadaan: 'dead' }}>{said.dead.everyone}</Link></p>}
    </section>
  )
}
