import { waitAfter } from '@jemput/sync'
import type { FieldDatabase } from '../store/database.ts'
import type { FormName } from '../store/desk.ts'
import { letGo } from '../store/let-go.ts'
import { leaveKey } from './escrow.ts'
import { exchangeAll, type Outcome, type Reader } from './exchange.ts'
import { fetchForms } from './forms.ts'
import { sendPhotos } from './photos.ts'
import { tellStatus } from './status.ts'

const EVERY_MS = 60_000

/** The desk that is open in this tab: who reads, and which forms its visits need. */
export type OpenReader = { device: string; reader: NonNullable<Reader>; forms(): Promise<FormName[]> } | null

export type Syncer = { now(): void; stop(): void }

/**
 * Sends and asks whenever there may be a link, for everybody who uses this phone: what is sealed goes out, whoever is at it. Of all
 * tabs one works at a time. `open` says who is at the desk in this one.
 */
export function startSyncer(db: FieldDatabase, open: () => OpenReader): Syncer {
  let failures = 0
  let timer: ReturnType<typeof setTimeout>
  let running = false
  let again = false

  async function run(): Promise<void> {
    if (running) {
      again = true
      return
    }
    running = true
    clearTimeout(timer)
    do {
      again = false
      const outcome = await navigator.locks.request('jemput.sync', () => round(db, open)).catch((): Outcome => 'full')
      failures = outcome === 'done' || outcome === 'paused' ? 0 : failures + 1
      tellOutcome(outcome, failures)
    } while (again)
    running = false
    const wait = failures > 0 ? waitAfter(failures, Math.random()) : EVERY_MS
    if (failures > 0) tellStatus({ retryAt: Date.now() + wait })
    timer = setTimeout(go, wait)
  }
  const go = () => { void run() }
  const onVisible = () => { if (!document.hidden) go() }
  const onOffline = () => tellStatus({ link: 'offline' })

  window.addEventListener('online', go)
  window.addEventListener('offline', onOffline)
  document.addEventListener('visibilitychange', onVisible)
  timer = setTimeout(go, 0)
  return {
    now: go,
    stop() {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      window.removeEventListener('offline', onOffline)
      document.removeEventListener('visibilitychange', onVisible)
    },
  }
}

function tellOutcome(outcome: Outcome, failures: number): void {
  if (outcome === 'portal' || outcome === 'full') return tellStatus({ link: outcome, busy: false })
  if (outcome !== 'retry') return tellStatus({ link: 'online', busy: false, retryAt: null })
  // One failure may be a hole in the road; a browser that knows of no network is believed at once.
  tellStatus({ link: navigator.onLine && failures < 2 ? 'weak' : 'offline', busy: false })
}

/** Everybody's turn. The first that meets no link ends it: the others would not meet one either. */
async function round(db: FieldDatabase, open: () => OpenReader): Promise<Outcome> {
  const desks = await db.desks.toArray()
  if (desks.length === 0) return 'done'
  if (!navigator.onLine) return 'retry'
  tellStatus({ busy: true })
  for (const { device } of desks) {
    const outcome = await turn(db, device, open())
    if (outcome === 'retry' || outcome === 'portal') return outcome
  }
  return 'done'
}

async function turn(db: FieldDatabase, device: string, at: OpenReader): Promise<Outcome> {
  const mine = at?.device === device ? at : null
  const row = await db.desks.get(device)
  if (!row || row.pause) return 'paused'
  const steps = [
    () => leaveKey(db, row),
    () => exchangeAll(db, device, mine?.reader ?? null),
    async () => (mine && !row.revoked ? fetchForms(db, row, await mine.forms()) : 'done'),
    async () => {
      const { outcome, sent } = await sendPhotos(db, device)
      // What arrived may have made somebody whole, and the phone says so only when the office has.
      return outcome === 'done' && sent > 0 ? exchangeAll(db, device, mine?.reader ?? null) : outcome
    },
  ]
  for (const step of steps) {
    const outcome = await step()
    if (outcome !== 'done') return outcome
  }
  await letGo(db, device, Date.now())
  return 'done'
}
