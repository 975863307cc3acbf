import { Link } from '@tanstack/react-router'
import { useOffice } from '../office.ts'
import { useOpenThreads } from '../open-threads.tsx'
import { may } from '../permits.ts'
import { useWords } from '../speech.tsx'
import { words } from './words.ts'

/** The parts of Pesan that somebody may see; whoever may see one alone has no choice. */
export function MessagesTabs() {
  const { office, role } = useOffice()
  const { count } = useOpenThreads()
  const said = useWords(words)
  if (!may(role, 'listThreads')) return null
  return (
    <nav className="tabs parts" aria-label={said.tabs}>
      <Link to="/$office/pesan" params={{ office }} activeOptions={{ exact: true, includeSearch: false }}>{said.outgoing}</Link>
      <Link to="/$office/pesan/belum-terjawab" params={{ office }} activeOptions={{ exact: true, includeSearch: false }}>{said.threads} <small>{count}</small></Link>
      {may(role, 'callEnds') && <Link to="/$office/pesan/putus-di-layar" params={{ office }} activeOptions={{ exact: true, includeSearch: false }}>{said.ends}</Link>}
    </nav>
  )
}
