import { Icon, type IconName } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useLiveQuery } from 'dexie-react-hooks'
import type { ReactElement } from 'react'
import { countSteps } from '../store/steps.ts'
import { useVisits } from '../visits/use-visit.ts'
import { useDesk } from './desk.ts'
import { usePhone } from './phone.ts'
import { useSpoken } from './spoken.ts'
import { words } from './words.ts'

/** Where an officer goes, or a courier. */
export function Tabs(): ReactElement {
  const { device, officer } = useDesk()
  const { db } = usePhone()
  const said = words[useSpoken().language]
  const visit = useVisits().current?.id
  const held = useLiveQuery(() => countSteps(db, device), [db, device])?.held ?? 0
  return (
    <nav className="tabs" aria-label={said.menu}>
      {officer.role === 'courier' && <Link to="/route"><Drawn name="route" />{said.route}</Link>}
      {officer.role === 'outreach' && <Link to="/visits" activeOptions={{ exact: true }}><Drawn name="calendar" />{said.visits}</Link>}
      {visit !== undefined && <Link to="/visits/$visit" params={{ visit }}><Drawn name="users" />{said.people}</Link>}
      <Link to="/send"><Drawn name="send" />{said.send}{held > 0 && <em><span className="unseen">{said.held(held)}</span><span aria-hidden="true">{held}</span></em>}</Link>
    </nav>
  )
}

const Drawn = ({ name }: { name: IconName }) => <Icon name={name} size={24} />
