import type { ApplicationRow, Applications } from '@jemput/contract'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { api, ask, type Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { ApplicationList } from './ApplicationList.tsx'
import { HeldList } from './HeldList.tsx'
import { StatusTabs } from './StatusTabs.tsx'
import { words } from './words.ts'

const REFRESH_MS = 10_000

type ApplicationsProps = { said: Said<Applications>; status: string | undefined }
/** Somebody was looked for. The name stays out of the address, which browsers and servers write down. */
type Found = { name: string; said: Said<ApplicationRow[]> }

/** Berkas: every passport on its way, and above them what from the field can't be taken yet. */
export function ApplicationsPage({ said, status }: ApplicationsProps) {
  const { office } = useOffice()
  const text = useWords(words)
  const { pages: { applications: title }, rowKey } = useWords(common)
  const [found, setFound] = useState<Found>()
  useRefresh(REFRESH_MS)

  async function find(name: string) {
    if (name === '') return setFound(undefined)
    setFound({ name, said: await ask(api.offices[':office'].applications.search.$post({ param: { office }, json: { name } })) })
  }
  return (
    <Told title={title} said={said}>
      {({ rows, held, counts }) => (
        <Page title={title} keys={[['/', text.searchKey], ['↑ ↓', rowKey]]} box={<SearchBox name={found?.name} onName={find} />}>
          {held.length > 0 && !found && <HeldList held={held} said={text} />}
          {!found && <StatusTabs counts={counts} status={status} said={text} />}
          {found && !found.said.ok && <p className="refusal" role="alert">{found.said.problem.title}</p>}
          <ApplicationList rows={found ? (found.said.ok ? found.said.value : []) : rows} said={text} empty={found ? text.notFound(found.name) : text.none} />
        </Page>
      )}
    </Told>
  )
}

/** A single letter is a key only while nobody writes. */
const isWriting = () => document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement

function SearchBox({ name, onName }: { name: string | undefined; onName(name: string): Promise<void> }) {
  const said = useWords(words)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isWriting()) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const find = (event: FormEvent) => {
    event.preventDefault()
    void onName(text.trim())
  }
  const clear = () => {
    setText('')
    void onName('')
  }
  return (
    <search className="search-box">
      <form onSubmit={find}>
        <input ref={field} type="search" value={text} onChange={(event) => setText(event.target.value)} maxLength={80} autoComplete="off" aria-label={said.search} placeholder={said.searchHint} />
        <button className="button" type="submit">{said.find}</button>
        {name !== undefined && <button className="button" type="button" onClick={clear}>{said.clear}</button>}
      </form>
    </search>
  )
}
