import type { Sql } from '@jemput/db'
import { localDateOf, type Allowance, type Lane, type Share } from '@jemput/domain'
import type { Policy } from '@jemput/flow'
import type { PublishedPack, Shelf } from '../deps.ts'
import type { Pace } from './claim.ts'

/** An office may send at once what it has not sent in so many seconds. */
const BURST_SECONDS = 10
/** More than this of one office and lane need not be known: the next look counts again. */
const MOST = 1000

/** `more`: there may be others behind. */
export type Seen = Share & { more: boolean }
/** What could leave now, and what each office may still send. */
export type Waiting = { shares: Seen[]; allowed: Map<string, Allowance>; paces: Map<string, Pace> }

/** Looks at what waits for one gateway: one step of the index for each office and lane, however many messages wait there. */
export async function lookAtQueue(sql: Sql, shelf: Shelf, gateway: string, now: Date): Promise<Waiting> {
  const rows = await sql.query<{ office_id: string; lane: Lane; count: number }>(
    `with recursive pair as (
       (select lane, office_id from outbox where status = 'queued' order by lane, office_id limit 1)
       union all
       select n.lane, n.office_id from pair p cross join lateral (
         select lane, office_id from outbox where status = 'queued' and (lane, office_id) > (p.lane, p.office_id) order by lane, office_id limit 1) n
     )
     select p.lane, p.office_id, c.count from pair p cross join lateral (
       select count(*)::int as count from (
         select from outbox o where o.status = 'queued' and o.lane = p.lane and o.office_id = p.office_id and o.send_after <= $1 limit ${MOST}) one) c
     where c.count > 0`, [now])
  const seen = rows.map(({ office_id, lane, count }) => ({ office: office_id, lane, count, more: count === MOST }))
  // An office of another gateway waits for its sender, and one whose pack we don't have yet for a process that has it.
  const packs = [...new Set(seen.map(({ office }) => office))].flatMap((id) => shelf.newest(id) ?? []).filter(({ pack }) => pack.office.gateway === gateway)
  const shares = seen.filter(({ office }) => packs.some(({ pack }) => pack.office.id === office))
  if (shares.length === 0) return { shares, allowed: new Map(), paces: new Map() }
  return { shares, ...await readBudgets(sql, packs, now) }
}

type Budget = { office_id: string; tokens: number; filled_at: Date; day: string; spent: number }

async function readBudgets(sql: Sql, packs: readonly PublishedPack[], now: Date): Promise<Omit<Waiting, 'shares'>> {
  const paces = new Map(packs.map((office) => [office.pack.office.id, paceOf(office, now)]))
  const budgets = await listBudgets(sql, [...paces.values()], now)
  const allowed = new Map(packs.flatMap(({ pack }) => {
    const [budget, pace] = [budgets.get(pack.office.id), paces.get(pack.office.id)]
    return budget && pace ? [[pack.office.id, allowanceOf(pack.policy.sms, budget, pace, now)] as const] : []
  }))
  return { allowed, paces }
}

/** An office that sends for the first time begins with all it could have saved up. */
async function listBudgets(sql: Sql, paces: readonly Pace[], now: Date): Promise<Map<string, Budget>> {
  const offices = paces.map(({ office }) => office)
  const find = () => sql.query<Budget>('select office_id, tokens, filled_at, day, spent from sms_budget where office_id = any($1::text[])', [offices])
  let rows = await find()
  if (rows.length < paces.length) {
    await sql.query(
      `insert into sms_budget (office_id, tokens, filled_at, day)
       select u.office_id, u.tokens, $4, u.day from unnest($1::text[], $2::float8[], $3::date[]) as u(office_id, tokens, day) on conflict do nothing`,
      [offices, paces.map(({ burst }) => burst), paces.map(({ day }) => day), now])
    rows = await find()
  }
  return new Map(rows.map((row) => [row.office_id, row]))
}

/** What is left of the day is kept for replies in the end: broadcasts stop first, then reminders. */
function allowanceOf({ dailyCap, capShare }: Policy['sms'], budget: Budget, { rate, burst, day }: Pace, now: Date): Allowance {
  const spent = budget.day === day ? budget.spent : 0
  const saved = budget.tokens + (rate * Math.max(0, now.getTime() - budget.filled_at.getTime())) / 1000
  const left = (percent: number) => Math.max(0, (dailyCap * percent) / 100 - spent)
  return { pace: Math.min(burst, saved), today: { reply: left(100), reminder: left(capShare.reminder), broadcast: left(capShare.broadcast) } }
}

function paceOf({ pack }: PublishedPack, now: Date): Pace {
  const { perSecond } = pack.policy.sms
  return { office: pack.office.id, rate: perSecond, burst: perSecond * BURST_SECONDS, day: localDateOf(now.getTime(), pack.office.timezone) }
}
