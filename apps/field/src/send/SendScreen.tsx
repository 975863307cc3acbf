import { localTimeOf } from '@jemput/domain'
import { matchNumber, type Progress } from '@jemput/sync'
import { Icon } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useLiveQuery } from 'dexie-react-hooks'
import type { ReactElement } from 'react'
import { Say, useBilah } from '../shell/Bilah.tsx'
import { useDesk } from '../shell/desk.ts'
import { usePhone, useStatus } from '../shell/phone.ts'
import { Screen } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { Column, Strip } from '../shell/Strip.tsx'
import { Tabs } from '../shell/Tabs.tsx'
import { sendNow } from '../sync/send-now.ts'
import { Settings } from './Settings.tsx'
import { words } from './words.ts'

const LEVELS: readonly Progress[] = ['accepted', 'complete', 'received', 'on-phone', 'held']

/** To be read aloud from top to bottom: the counts add up, and the match number proves it. */
export function SendScreen(): ReactElement | null {
  const desk = useDesk()
  const { db, syncer } = usePhone()
  const { busy } = useStatus()
  const { language } = useSpoken()
  const said = words[language]
  const { sentence, count, role, heardAt } = useBilah(desk.device)
  const match = useLiveQuery(async () => {
    const row = await db.desks.get(desk.device)
    const last = row && await db.operations.get([desk.device, row.ackSeq])
    return row && matchNumber({ device: desk.device, ackSeq: row.ackSeq, hash: last?.hash ?? null })
  }, [db, desk])
  if (!count) return null
  const time = (at: number) => (language === 'id' ? localTimeOf(at, desk.office.zone).replace(':', '.') : localTimeOf(at, desk.office.zone))
  const total = LEVELS.reduce((sum, level) => sum + count[level], 0)

  return (
    <Screen
      bar={(
        <header className="hero">
          <h1 className="unseen">{said.details}</h1>
          <p aria-live="polite"><Say {...sentence} large /></p>
          <Strip steps={count} big />
          <p className="hint tab">{heardAt === null ? said.never : said.last(time(heardAt))}</p>
        </header>
      )}
      act={<>
        <button type="button" className="button" aria-busy={busy} onClick={() => { void sendNow(db, desk.device, syncer) }}><Icon name="refresh" size={24} />{busy ? said.sending : said.now}</button>
        <Link className="link" to="/send/records">{said.details}</Link>
      </>}
      tabs={<Tabs />}
    >
      <p className="sum"><b>{total}</b><span>{said.taken[role]}</span><small>{role === 'courier' ? said.left(count.none) : count.absent > 0 && said.absent(count.absent)}</small></p>
      <ul className="tally">
        {LEVELS.map((level) => {
          const [name, meaning] = said.levels[level]
          const inside = <><b>{count[level]}</b><Column step={level} /><span><strong>{name}</strong><small>{meaning}</small></span></>
          return (
            <li key={level}>
              {level === 'held' && count.held > 0 ? <Link className="t" to="/send/records" hash="held">{inside}<Icon name="next" size={24} /></Link> : <span className="t">{inside}</span>}
            </li>
          )
        })}
      </ul>
      {match && <div className="match"><p><b>{said.match}</b><small>{said.matchText}</small></p><output className="code">{match}</output></div>}
      <Settings />
    </Screen>
  )
}
