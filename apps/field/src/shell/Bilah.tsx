import { Icon } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useLiveQuery } from 'dexie-react-hooks'
import type { ReactElement } from 'react'
import { countSteps, type Count } from '../store/steps.ts'
import { useNow } from './now.ts'
import { usePhone, useStatus } from './phone.ts'
import { sentenceOf, type Sentence } from './sentence.ts'
import { Signal } from './Signal.tsx'
import { useSpoken } from './spoken.ts'
import { words } from './words.ts'
import { Strip } from './Strip.tsx'

/** Where everybody of this phone is, at every moment. `link`: whether it leads to the details; while locked there is nowhere to go. */
export function Bilah({ device, link = true }: { device: string; link?: boolean }): ReactElement {
  const bilah = useBilah(device)
  const inside = (
    <>
      <Say {...bilah.sentence} />
      <span className="run">
        {bilah.count && <Strip steps={bilah.count} />}
        {bilah.role === 'courier' && bilah.count && <span className="count" aria-hidden="true">{done(bilah.count)}</span>}
        {link && <Icon name="next" size={24} />}
      </span>
    </>
  )
  const { language } = useSpoken()
  return (
    <div role="region" aria-label={words[language].progress}>
      {link ? <Link className="bilah" to="/send">{inside}</Link> : <div className="bilah">{inside}</div>}
    </div>
  )
}

/** The two sentences alone, for screens that need the room. */
export function ThinBilah({ device }: { device: string }): ReactElement {
  const { language } = useSpoken()
  return <div className="bilah thin" role="region" aria-label={words[language].progress}><Say {...useBilah(device).sentence} /></div>
}

export function Say({ mark, tone, lead, rest, large = false }: Sentence & { large?: boolean }): ReactElement {
  const size = large ? 24 : 20
  return (
    <span className={large ? 'say large' : 'say'}>
      <span className={tone ?? undefined}>
        {mark === 'signal' || mark === 'signal-low' || mark === 'signal-zero' ? <Signal name={mark} size={size} /> : <Icon name={mark} size={size} />}
      </span>
      <span><b>{lead}</b> {rest}</span>
    </span>
  )
}

const NOTHING: Count = { none: 0, absent: 0, 'on-phone': 0, received: 0, complete: 0, accepted: 0, held: 0 }

/** What the bar says now. */
export function useBilah(device: string): { sentence: Sentence; count: Count | undefined; role: 'outreach' | 'courier'; heardAt: number | null } {
  const { db } = usePhone()
  const { language } = useSpoken()
  const status = useStatus()
  const count = useLiveQuery(() => countSteps(db, device), [db, device])
  const row = useLiveQuery(() => db.desks.get(device), [db, device])
  const now = useNow(status.retryAt === null ? undefined : 1000)
  const role = row?.officer.role ?? 'outreach'
  return { sentence: sentenceOf({ ...status, count: count ?? NOTHING, pause: row?.pause ?? null, role, now }, language), count, role, heardAt: row?.heardAt ?? null }
}

function done(count: Count): string {
  const finished = count['on-phone'] + count.received + count.complete + count.accepted + count.held
  return `${finished} / ${finished + count.none}`
}
