import { atOffice, openDatabase, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { tellRoster } from '../../src/outreach/roster.ts'
import { findHeld, takeCorrected } from '../../src/sync/held.ts'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { answersOf, capture, fetchForm } from './captures.ts'
import { OFFICE, phoneOf, planVisit, siti } from './field-office.ts'

let postgres: TestPostgres
let day: OfficeDay
let another: Database
beforeAll(async () => {
  postgres = await startPostgres()
  const url = await postgres.createDatabase()
  day = await openOfficeDay({ url })
  another = await openDatabase({ url })
})
afterAll(async () => {
  await another.close()
  await day.close()
  await postgres.stop()
})

/** A transaction that stays open until it is told to commit. */
function hold(db: Database, work: (sql: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<void>) {
  const [written, committed] = [signal(), signal()]
  const done = atOffice(db, OFFICE, async (sql) => {
    await work(sql)
    written.give()
    await committed.given
  })
  return {
    written: written.given,
    commit() {
      committed.give()
      return done
    },
  }
}

/** A server whose photos are noted, and not committed until it is told. */
function slowly(db: Database) {
  const [written, committed] = [signal(), signal()]
  const transaction: Database['transaction'] = (work) => db.transaction(async (sql) => {
    let noting = false
    const done = await work({
      query: (text, params) => {
        noting ||= text.includes('insert into media')
        return sql.query(text, params)
      },
    })
    if (noting) {
      written.give()
      await committed.given
    }
    return done
  })
  return { db: { ...db, transaction }, written: written.given, commit: committed.give }
}

/** Resolves when some transaction waits for another one. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const [row] = await another.query<{ waiting: number }>(`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    if ((row?.waiting ?? 0) > 0) return
  }
}

/**
 * Resolves when what was committed until now is told to phones. Nothing is while an older transaction is open anywhere on the server,
 * and other tests have theirs there.
 */
async function everythingIsTold(): Promise<void> {
  const [mine] = await another.query<{ id: string }>('select pg_current_xact_id()::text as id')
  for (;;) {
    const [row] = await another.query<{ passed: boolean }>('select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as passed', [mine?.id])
    if (row?.passed) return
  }
}

function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => { give = resolve })
  return { given, give }
}

test('a change that is committed after a later one is skipped by nobody', async () => {
  const phone = await phoneOf(day, 'outreach')
  const { visit, roster: [one = '', two = ''] } = await planVisit(day, [{ ...siti, nik: null }, { ...siti, nik: null }])
  await everythingIsTold()
  await phone.sync()
  const rename = (entry: string) => hold(entry === one ? another : day.db, async (sql) => {
    await sql.query(`update roster_entry set status = 'absent' where office_id = $1 and id = $2`, [OFFICE, entry])
    await tellRoster({ sql, keys: day.keys }, OFFICE, visit, [entry])
  })
  const first = rename(one)
  await first.written
  const second = rename(two)
  await second.written
  await second.commit()

  // The second is committed already; to go past it now would be to miss the first for ever.
  await phone.sync()
  expect([phone.person(one)?.status, phone.person(two)?.status]).toEqual(['expected', 'expected'])
  await first.commit()
  await everythingIsTold()
  await phone.sync()
  expect([phone.person(one)?.status, phone.person(two)?.status]).toEqual(['absent', 'absent'])
})

test('pages go on where the one before ended, and what changes in between comes as well', async () => {
  const phone = await phoneOf(day, 'outreach')
  const people = Array.from({ length: 450 }, (_, at) => ({ ...siti, name: `Orang ${at}`, nik: null }))
  const { visit, roster } = await planVisit(day, people)
  await everythingIsTold()
  const first = await phone.exchange()
  expect(first).toMatchObject({ answer: { page: { more: true } } })
  await atOffice(day.db, OFFICE, async (sql) => {
    await sql.query(`update roster_entry set status = 'absent' where office_id = $1 and id = any($2::uuid[])`, [OFFICE, [roster[0], roster[449]]])
    await tellRoster({ sql, keys: day.keys }, OFFICE, visit, [roster[0] ?? '', roster[449] ?? ''])
  })
  await everythingIsTold()
  await phone.sync()
  expect(roster.filter((id) => phone.person(id) === undefined)).toEqual([])
  expect([phone.person(roster[0] ?? '')?.status, phone.person(roster[1] ?? '')?.status, phone.person(roster[449] ?? '')?.status]).toEqual(['absent', 'expected', 'absent'])
})

test('two tabs that send the same at once are one phone', async () => {
  const phone = await phoneOf(day, 'outreach')
  const { visit, roster } = await planVisit(day, Array.from({ length: 12 }, () => ({ ...siti, nik: null })))
  for (const entity of roster) await phone.finalise({ kind: 'absent', entity, body: { visit, at: 1, reason: null } })
  const all = phone.outbox
  const replies = await Promise.all([all, all.slice(0, 6), all.slice(6), all.slice(3, 9).toReversed(), all].map((some) => phone.exchange(some)))
  expect(replies.map(({ kind }) => kind)).toEqual(replies.map(() => 'answer'))
  await phone.sync()
  expect(phone.ackSeq).toBe(12)
  expect(await day.db.query('select status, count(*)::int as rows from operation where device_id = $1 group by status', [phone.enrolled.device])).toEqual([{ status: 'applied', rows: 12 }])
  expect(await day.db.query(`select count(*)::int as rows from audit where act = 'absent' and subject = any($1)`, [roster])).toEqual([{ rows: 12 }])
})

test('a record and its photo that arrive at the same moment find each other', async () => {
  const phone = await phoneOf(day, 'outreach')
  const form = await fetchForm(phone, 'hajj-visit')
  const { visit, roster: [entry = ''] } = await planVisit(day, [{ ...siti, nik: null }])
  await phone.finalise({ kind: 'absent', entity: entry, body: { visit, at: 1, reason: null } })
  const { application, envelope } = await capture(phone, form, { visit, answers: answersOf(100) })
  // It waits for the one before it, so its photos are let in before it is an application.
  await phone.exchange(phone.outbox.slice(1))
  const [last = '', ...others] = envelope.media.map(({ sha256 }) => sha256)
  for (const name of others) await phone.putPhoto(name)

  const slow = slowly(another)
  const arriving = phone.putPhoto(last, undefined, createApp({ ...day.deps, db: slow.db }, { gatewayKeys: ['slow'] }))
  await slow.written
  const settling = phone.exchange(phone.outbox.slice(0, 1))
  await Promise.race([settling, someoneWaits()])
  slow.commit()
  await Promise.all([arriving, settling])
  await everythingIsTold()
  await phone.sync()
  expect(phone.level(application)).toMatchObject({ level: 'complete', missing: [] })
})

test('a record that staff correct while its last photo arrives is whole all the same', async () => {
  const phone = await phoneOf(day, 'outreach')
  const form = await fetchForm(phone, 'hajj-visit')
  const { visit } = await planVisit(day, [])
  const { application, envelope } = await capture(phone, form, { visit, answers: { ...answersOf(300), sex: 'F' } })
  await phone.exchange()
  const [last = '', ...others] = envelope.media.map(({ sha256 }) => sha256)
  for (const name of others) await phone.putPhoto(name)

  const slow = slowly(another)
  const arriving = phone.putPhoto(last, undefined, createApp({ ...day.deps, db: slow.db }, { gatewayKeys: ['slow'] }))
  await slow.written
  const correcting = atOffice(day.db, OFFICE, async (sql) => {
    const intake = { ...day.deps, sql, office: OFFICE, now: day.deps.clock.now() }
    const held = await findHeld(intake, envelope.id)
    return held && takeCorrected(intake, held, { sex: 'M' })
  })
  await Promise.race([correcting, someoneWaits()])
  slow.commit()
  expect(await correcting).toBeNull()
  await arriving
  expect(await day.db.query('select status from application where id = $1', [application])).toEqual([{ status: 'complete' }])
})

test('of two officers who capture the same person at the same moment one is told to look again', async () => {
  const [one, two] = [await phoneOf(day, 'outreach'), await phoneOf(day, 'outreach')]
  const form = await fetchForm(one, 'hajj-visit')
  const visits = [await planVisit(day, []), await planVisit(day, [])]
  const people = Array.from({ length: 6 }, (_, at) => answersOf(200 + at))
  for (const answers of people) await capture(one, form, { visit: visits[0]?.visit ?? '', answers })
  for (const answers of people.toReversed()) await capture(two, form, { visit: visits[1]?.visit ?? '', answers })
  await Promise.all([one.exchange(), two.exchange()])
  const rows = await day.db.query<{ status: string; code: string | null; rows: number }>(
    `select status, code, count(*)::int as rows from operation where device_id = any($1) group by 1, 2 order by 1`, [[one.enrolled.device, two.enrolled.device]])
  expect(rows).toEqual([{ status: 'applied', code: null, rows: 6 }, { status: 'quarantined', code: 'duplicate-person', rows: 6 }])
})
