import { useRef, type ReactNode } from 'react'
import type { Said } from './api.ts'
import { useOffice } from './office.ts'
import { Page } from './Page.tsx'
import { may, pages } from './permits.ts'
import { useWords } from './speech.tsx'
import { words } from './words.ts'

type ToldProps<T> = {
  title: string; said: Said<T>
  /** Which one it is, on a page of one thing. */
  of?: string
  children(value: T): ReactNode
}

/**
 * A page of what the server gave, or of why it did not. A server that stops answering takes nothing away that is shown already,
 * nor what somebody is writing there.
 */
export function Told<T>({ title, said, of = '', children }: ToldProps<T>) {
  const known = useRef<{ of: string; value: T }>(undefined)
  const { stale } = useWords(words)
  if (said.ok) known.current = { of, value: said.value }
  const unreachable = !said.ok && said.problem.status === 0
  const last = said.ok || unreachable ? known.current : undefined
  if (last === undefined || last.of !== of) return <Page title={title}><Refused title={said.ok ? '' : said.problem.title} /></Page>
  return <>{children(last.value)}{unreachable && <p className="stale" role="status">{stale}</p>}</>
}

/** Who has no page here at all is told where their work is. */
function Refused({ title }: { title: string }) {
  const { role } = useOffice()
  const { noPage } = useWords(words)
  const homeless = role !== undefined && !pages.some(({ act }) => may(role, act))
  return (
    <div className="alone">
      <p className="refusal" role="alert">{title}</p>
      {homeless && <p>{noPage} <a className="link" href="/field/">{location.host}/field/</a></p>}
    </div>
  )
}
