import type { ThreadText } from '@jemput/contract'
import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, ask, type Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { moment } from '../times.ts'
import { words as common } from '../words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { useArrival } from './useArrival.ts'
import type { Words } from './words-threads.ts'

type PanelProps = {
  id: string | undefined
  /** When the list says that something was written there last, epoch ms; undefined: it is not in the list. */
  last: number | undefined
  said: Words; onDone(): Promise<void>
}

/** One conversation. It is read when somebody opens it and never by itself: every reading is on record. */
export function ThreadPanel({ id, ...rest }: PanelProps) {
  if (id === undefined) return <section className="panel unchosen" aria-label={rest.said.list}><section><p className="quiet">{rest.said.choose}</p></section></section>
  return <Opened id={id} {...rest} />
}

function Opened({ id, last, said, onDone }: PanelProps & { id: string }) {
  const { office } = useOffice()
  const { back } = useWords(common)
  const [read, setRead] = useState<Said<ThreadText>>()
  const [sent, setSent] = useState(false)
  const open = useCallback(async () => setRead(await ask(api.offices[':office'].threads[':id'].$get({ param: { office, id } }))), [office, id])
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void open()
  }, [open])

  const thread = read?.ok ? read.value : undefined
  const heading = useArrival(`${id} ${thread?.open}`)
  const answered = async (now: ThreadText, withWords: boolean) => {
    setSent(withWords)
    setRead({ ok: true, value: now })
    await onDone()
  }
  const newer = thread !== undefined && last !== undefined && last > Math.max(...thread.texts.map(({ at }) => at))
  return (
    <section className="panel" aria-labelledby="thread">
      <section>
        <Link className="link back" to="/$office/pesan/belum-terjawab" params={{ office }}>{back}</Link>
        <h2 id="thread" ref={heading} tabIndex={-1}>{thread ? said.thread(thread.phone) : read ? said.list : said.reading}</h2>
        {read && !read.ok && (
          <>
            <p className="refusal" role="alert">{read.problem.title}</p>
            <button className="button small" type="button" onClick={() => { void open() }}>{said.again}</button>
          </>
        )}
        {thread && <Talk thread={thread} said={said} />}
        {newer && <p role="status">{said.more} <button className="link" type="button" onClick={() => { void open() }}>{said.read}</button></p>}
        <p role="status">{[sent && said.sent, thread?.open === false && said.closed].filter((each) => each !== false).join(' ')}</p>
      </section>
      {thread?.open === true && <AnswerForm thread={thread} said={said} onAnswered={answered} />}
    </section>
  )
}

function Talk({ thread: { texts }, said }: { thread: ThreadText; said: Words }) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  return (
    <ol className="talk" aria-label={said.words}>
      {texts.map(({ at, ours, text }, place) => (
        <li key={`${at} ${place}`} className={ours ? 'ours' : undefined}>
          <small>{ours ? said.ours : said.theirs}, <time>{moment(at, zone, language)}</time></small>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  )
}
