import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { OpenDesk } from '../shell/desk.ts'
import { useIdleLock } from '../shell/idle.ts'
import { useKept } from '../shell/kept.ts'
import { setSession, usePhone, useSession } from '../shell/phone.ts'
import type { DeskRow } from '../store/database.ts'
import { ClosedScreen, type Closed } from './ClosedScreen.tsx'
import { DeskList } from './DeskList.tsx'
import { EnrolScreen } from './EnrolScreen.tsx'
import { SetPinScreen } from './SetPinScreen.tsx'
import { UnlockScreen } from './UnlockScreen.tsx'

/** Nobody passes without a desk of their own and its PIN. */
export function Gate({ children }: { children: ReactNode }): ReactElement | null {
  const { db } = usePhone()
  const rows = useLiveQuery(async () => current(await db.desks.toArray()), [db])
  const session = useSession()
  const [chosen, choose] = useKept('desk')
  const [asking, setAsking] = useState<'desk' | 'code' | null>(null)
  const lock = useCallback(() => setSession(null), [])
  useIdleLock(lock, session !== null)
  const mine = rows?.find(({ device }) => device === session?.desk.device)
  const closed = mine && closedBy(mine)
  useEffect(() => { if (closed) lock() }, [closed, lock])

  if (!rows) return null
  if (session && !closed) return <OpenDesk value={session.desk}>{children}</OpenDesk>
  const enter = (device: string) => {
    choose(device)
    setAsking(null)
  }
  if (rows.length === 0 || asking === 'code') return <EnrolScreen enrolled={enter} back={rows.length > 0 ? () => setAsking('desk') : null} />
  const row = rows.find(({ device }) => device === chosen) ?? (rows.length === 1 ? rows[0] : undefined)
  if (!row || asking === 'desk') return <DeskList rows={rows} choose={enter} add={() => setAsking('code')} />
  const change = () => setAsking('desk')
  const why = closedBy(row)
  if (why) return <ClosedScreen device={row.device} why={why} again={() => setAsking('code')} change={rows.length > 1 ? change : null} />
  return row.vault.pin ? <UnlockScreen row={row} change={change} /> : <SetPinScreen device={row.device} />
}

/** Without those that a PIN closed and whose officer has enrolled again since; what they finished still leaves. */
const current = (rows: readonly DeskRow[]): DeskRow[] => rows.filter((row) =>
  row.vault.wrapped || !rows.some((other) => other.vault.wrapped && other.officer.id === row.officer.id && other.office.id === row.office.id))

function closedBy({ vault, revoked, pause }: DeskRow): Closed | null {
  if (revoked) return 'revoked'
  if (pause === 'lost') return 'lost'
  return vault.wrapped ? null : 'dropped'
}
