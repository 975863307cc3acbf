import { Link } from '@tanstack/react-router'
import { useOffice } from '../office.ts'
import { statuses, type Words } from './words.ts'

type TabsProps = { counts: Record<string, number>; status: string | undefined; said: Words }

/** Which applications are listed; a state in which none is has no tab. */
export function StatusTabs({ counts, status, said }: TabsProps) {
  const { office } = useOffice()
  const all = statuses.reduce((sum, each) => sum + (counts[each] ?? 0), 0)
  const present = statuses.filter((each) => (counts[each] ?? 0) > 0 || each === status)
  return (
    <nav className="tabs status-tabs" aria-label={said.filter}>
      <Link to="/$office/berkas" params={{ office }} activeOptions={{ exact: true, includeSearch: true }} activeProps={{ 'aria-current': 'page' }}>
        {said.all} <small>{all}</small>
      </Link>
      {present.map((each) => (
        <Link key={each} to="/$office/berkas" params={{ office }} search={{ keadaan: each }} activeOptions={{ exact: true }}>
          {said.states[each]} <small>{counts[each] ?? 0}</small>
        </Link>
      ))}
    </nav>
  )
}
