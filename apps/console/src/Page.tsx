import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { Icon } from '@jemput/ui'
import { moveBetweenRows } from './move-between-rows.ts'
import { useOffice } from './office.ts'
import { useSpeech, useWords } from './speech.tsx'
import { clock, zoneName } from './times.ts'
import { words } from './words.ts'

type PageProps = {
  title: string; under?: ReactNode
  /** The list that this page is one of. */
  up?: { to: '/$office/hari-ini' | '/$office/kunjungan' | '/$office/berkas' | '/$office/serah-terima'; word: string }
  /** In the header, beside the title. */
  box?: ReactNode
  /** `HH:MM` at the office. */
  time?: string
  keys?: readonly (readonly [key: string, does: string])[]
  /** A column on the right for what is chosen. */
  aside?: ReactNode
  children: ReactNode
}

/** One page: its name in header and window, its content, the keys that it knows. */
export function Page({ title, under, up, box, time, keys = [], aside, children }: PageProps) {
  const { office, short, zone } = useOffice()
  const { language } = useSpeech()
  const said = useWords(words)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { document.title = `${title} | ${said.office} ${short} | Jemput` }, [title, said, short])
  // The link that led here is gone, and with it the reader's place.
  useEffect(() => { if (document.activeElement === document.body) heading.current?.focus() }, [])
  return (
    <main className="page" id="isi" tabIndex={-1}>
      <header className="top">
        {up && <Link className="up" to={up.to} params={{ office }}><Icon name="arrow-left" size={18} /><span className="unseen">{up.word}</span></Link>}
        <h1 ref={heading} tabIndex={-1}>{title}{under !== undefined && <small>{under}</small>}</h1>
        {box}
        <p className="clock">
          {time !== undefined && <time>{clock(time, language)} <small>{zoneName(zone)}</small></time>}
          <small>{said.office} {short}</small>
        </p>
      </header>
      <div className={aside === undefined ? 'body' : 'body two'}>
        <div className="content" onKeyDown={moveBetweenRows}>{children}</div>
        {aside}
      </div>
      <footer className="keys">
        {keys.map(([key, does]) => <span key={key}><kbd>{key}</kbd>{does}</span>)}
        <span><kbd>Tab</kbd>{said.tabKey}</span><span><kbd>Enter</kbd>{said.enterKey}</span><span><kbd>Esc</kbd>{said.closeKey}</span>
      </footer>
    </main>
  )
}
