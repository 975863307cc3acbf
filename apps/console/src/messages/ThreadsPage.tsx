import type { Thread, Threads } from '@jemput/contract'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { useOpenThreads } from '../open-threads.tsx'
import { Page } from '../Page.tsx'
import { useSpeech, useWords } from '../speech.tsx'
import { moment } from '../times.ts'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { MessagesTabs } from './MessagesTabs.tsx'
import { ThreadPanel } from './ThreadPanel.tsx'
import { words, type Words } from './words-threads.ts'

const REFRESH_MS = 10_000

/** Pesan, belum terjawab: people whose SMS no rule understood. Who waits longest stands first. */
export function ThreadsPage({ said, chosen }: { said: Said<Threads>; chosen: string | undefined }) {
  const text = useWords(words)
  const { pages: { messages: title }, rowKey } = useWords(common)
  const refresh = useRefresh(REFRESH_MS)
  const { note } = useOpenThreads()
  const open = said.ok ? said.value.threads.length : undefined
  useEffect(() => { if (open !== undefined) note(open) }, [open, note])
  return (
    <Told title={title} said={said}>
      {({ threads }) => {
        const shown = threads.length > 0 || chosen !== undefined
        const last = threads.find(({ id }) => id === chosen)?.last
        return (
          <Page title={title} keys={[['↑ ↓', rowKey]]} aside={shown ? <ThreadPanel key={chosen} id={chosen} last={last} said={text} onDone={refresh} /> : undefined}>
            <div className={chosen === undefined ? 'message-lists' : 'message-lists chosen'}>
              <MessagesTabs />
              <ThreadList threads={threads} chosen={chosen} said={text} />
            </div>
          </Page>
        )
      }}
    </Told>
  )
}

function ThreadList({ threads, chosen, said }: { threads: readonly Thread[]; chosen: string | undefined; said: Words }) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  if (threads.length === 0) return <p className="quiet" role="status">{said.none}</p>
  return (
    <>
      <table className="list threads">
        <caption className="unseen">{said.list}</caption>
        <thead>
          <tr><th scope="col">{said.phone}</th><th scope="col">{said.since}</th><th scope="col">{said.last}</th><th scope="col" className="end">{said.count}</th></tr>
        </thead>
        <tbody>
          {threads.map(({ id, phone, count, since, last }) => (
            <tr key={id} aria-current={id === chosen ? 'true' : undefined}>
              <td className="number"><Link to="/$office/pesan/belum-terjawab" params={{ office }} search={{ percakapan: id }}>{phone}</Link></td>
              <td>{moment(since, zone, language)}</td>
              <td className="spare">{moment(last, zone, language)}</td>
              <td className="end spare">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{said.onRecord}</p>
    </>
  )
}
