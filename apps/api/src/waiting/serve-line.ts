import { retrying, type Sql } from '@jemput/db'
import { addAwake, afterQuiet } from '@jemput/domain'
import { readWindows, type OpenWindow } from '../booking/availability.ts'
import type { Desk } from '../booking/desk.ts'
import { findBucket, officeId } from '../booking/rules.ts'
import type { Deps, PublishedPack } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { endOldWaits } from './end-old-waits.ts'
import { columns, lockLine, type WaitingRecord } from './line.ts'
import { offer } from './offer.ts'

/** Offers of one transaction, so that none holds counters for long. */
const MOST = 20

/**
 * Offers seats that are there to whoever is first in line, office by office. Returns how many; any number of processes may, for at one office
 * one serves at a time. Nothing is offered in quiet hours: seats that come back at night wait for the line until morning.
 */
export async function serveLines(deps: Deps): Promise<number> {
  const { db, shelf, clock, log } = deps
  let total = 0
  for (const { office_id } of await db.query<{ office_id: string }>(`select distinct office_id from waiting where status = 'waiting' order by 1`)) {
    const office = shelf.newest(office_id)
    if (!office || afterQuiet(clock.now(), office.pack.policy.sms.quiet, office.pack.office.timezone) > clock.now()) continue
    const serve = () => retrying(() => db.transaction((sql) => serveOffice(deskOf(deps, sql, office))))
    try {
      for (let made = MOST; made === MOST; total += made) made = await serve()
    } catch (error) {
      log.error({ fault: faultOf(error), office: office_id }, 'a line could not be served')
    }
  }
  return total
}

const deskOf = ({ clock, keys, shelf }: Deps, sql: Sql, office: PublishedPack): Desk =>
  ({ sql, office, shelf, keys, now: clock.now(), phone: '', channel: 'USSD', language: 'id', requestKey: '' })

/**
 * From the front of the line to its end: each party that fits somewhere is offered the first such window. One that fits nowhere keeps
 * its place and lets those behind it pass. Returns the number of offers, at most `MOST`.
 */
async function serveOffice(host: Desk): Promise<number> {
  await lockLine(host.sql, officeId(host))
  await endOldWaits(host)
  const rows = await host.sql.query<WaitingRecord>(
    `select ${columns} from waiting where office_id = $1 and status = 'waiting' order by joined_at, id`, [officeId(host)])
  const { policy, office: { timezone } } = host.office.pack
  const until = addAwake(host.now, policy.waitlist.answerMin, policy.sms.quiet, timezone)
  const open = new Map<string, OpenWindow[]>()
  let made = 0
  for (const row of rows) {
    if (made === MOST) break
    const desk: Desk = {
      ...host, phone: host.keys.open(row.phone_sealed, 'waiting.phone_sealed'), channel: row.channel, language: row.language, requestKey: `offer ${row.id}`,
    }
    const bucket = findBucket(desk, row)?.id
    if (bucket === undefined) continue
    const windows = open.get(bucket) ?? await readWindows(desk, row, undefined, 'in-line')
    open.set(bucket, windows)
    if (!await offer(desk, row, windows, until)) continue
    open.delete(bucket)
    made += 1
  }
  return made
}
