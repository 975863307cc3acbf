import type { ReactNode } from 'react'
import type { Said } from './api.ts'
import { useOffice } from './office.ts'
import { Page } from './Page.tsx'
import { may, pages } from './permits.ts'
import { useWords } from './speech.tsx'
import { words } from './words.ts'

type ToldProps<T> = { title: string; said: Said<T>; children(value: T): ReactNode }

/** A page of what the server gave, or of why it did not. */
export const Told = <T,>({ title, said, children }: ToldProps<T>) => (
  said.ok ? children(said.value) : <Page title={title}><Refused title={said.problem.title} /></Page>
)

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
