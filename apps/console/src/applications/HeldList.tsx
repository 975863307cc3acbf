import type { HeldOperation } from '@jemput/contract'
import { State, StateMark } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { heldShapes, type Words } from './words.ts'

/** What came from the field and can't be taken as it is: each says why, and who can tell more. */
export function HeldList({ held, said }: { held: readonly HeldOperation[]; said: Words }) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  return (
    <section className="alarm-box" aria-labelledby="held">
      <p><StateMark shape="alarm" size={16} /><b id="held">{said.held}.</b> {said.heldText(held.length)}</p>
      <ul>
        {held.map(({ id, kind, says, name, officer, phone, receivedAt, status }) => (
          <li key={id}>
            <div><b>{name ?? said.nameless}</b><small>{said.kinds[kind] ?? kind}</small></div>
            <div>{says}<small>{said.heldFrom(officer, phone)}, {moment(receivedAt, zone, language)}</small></div>
            <State shape={heldShapes[status]}>{said.heldStates[status]}</State>
            <Link className="button small" to="/$office/berkas/tertahan/$operation" params={{ office, operation: id }}>
              {said.look}<span className="unseen"> {name ?? said.nameless}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
