import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { gzip, packFrame } from '@jemput/sync'
import { gzipSync } from 'node:zlib'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { OFFICE, phoneOf, planVisit, siti, staffId } from './field-office.ts'
import type { FieldPhone } from './field-phone.ts'

describe.each(['pglite', 'postgres'])('an exchange on %s', (kind) => {
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
  })
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })

  /** A phone at a village with so many people on its roster. */
  async function atVillage(people: number) {
    const phone = await phoneOf(day, 'outreach')
    const { visit, roster } = await planVisit(day, Array.from({ length: people }, () => ({ ...siti, nik: null })))
    const absent = (at: number) => phone.finalise({ kind: 'absent', entity: roster[at] ?? '', body: { visit, at: 1, reason: null } })
    return { phone, visit, roster, absent }
  }
  const operationsOf = (phone: FieldPhone) => day.db.query<{ seq: number; status: string; code: string | null }>(
    'select seq, status, code from operation where device_id = $1 order by seq', [phone.enrolled.device])
  const straysOf = (phone: FieldPhone) => day.db.query('select seq, code from stray where device_id = $1 order by seq', [phone.enrolled.device])
  const statusOf = async (entry: string | undefined) => (await day.db.query<{ status: string }>('select status from roster_entry where id = $1', [entry]))[0]?.status

  test('what an officer did arrives, is done, and the phone learns how far it came', async () => {
    const { phone, roster, absent } = await atVillage(2)
    await absent(0)
    await phone.sync()
    expect(phone.ackSeq).toBe(1)
    expect(await statusOf(roster[0])).toBe('absent')
    expect(phone.level(roster[0] ?? '')).toMatchObject({ level: 'accepted', missing: [], code: null })
    expect([phone.person(roster[0] ?? '')?.status, phone.person(roster[1] ?? '')?.status]).toEqual(['absent', 'expected'])
    expect(await day.db.query('select staff_id, act from audit where subject = $1', [roster[0]])).toEqual([{ staff_id: staffId('outreach'), act: 'absent' }])
  })

  test('the same again, a hundred times, is one operation', async () => {
    const { phone, roster, absent } = await atVillage(1)
    const operation = await absent(0)
    for (let time = 0; time < 100; time++) await phone.exchange([operation])
    expect(await operationsOf(phone)).toEqual([{ seq: 1, status: 'applied', code: null }])
    expect(await day.db.query('select count(*)::int as rows from audit where subject = $1', [roster[0]])).toEqual([{ rows: 1 }])
  })

  test('beyond a gap everything waits, and goes on when it is filled', async () => {
    const { phone, roster, absent } = await atVillage(3)
    const [one, two, three] = [await absent(0), await absent(1), await absent(2)]
    await phone.exchange([three, two])
    expect([phone.ackSeq, await statusOf(roster[2])]).toEqual([0, 'expected'])
    expect((await operationsOf(phone)).map(({ status }) => status)).toEqual(['waiting', 'waiting'])
    await phone.exchange([one])
    expect([phone.ackSeq, await statusOf(roster[2])]).toEqual([3, 'absent'])
  })

  test('a number that was used is not used again: what comes second is kept beside it', async () => {
    const { phone, absent } = await atVillage(2)
    const first = await absent(0)
    const second = await absent(1)
    const forged = { ...second, envelope: { ...second.envelope, seq: 1 } }
    await phone.exchange([first])
    const reply = await phone.exchange([forged, second])
    expect(reply).toMatchObject({ answer: { ackSeq: 2, exceptions: [{ seq: 1, id: second.envelope.id, code: 'seq-reused' }] } })
    expect(await straysOf(phone)).toEqual([{ seq: 1, code: 'seq-reused' }])
    expect((await operationsOf(phone)).map(({ status }) => status)).toEqual(['applied', 'applied'])
  })

  test('what fits no schema takes its number, is held, and stops nothing after it', async () => {
    const { phone, roster, absent } = await atVillage(4)
    const [one, two, three, four] = [await absent(0), await absent(1), await absent(2), await absent(3)]
    const malformed = { ...two, envelope: { ...two.envelope, hlc: 'yesterday, name Siti Rohana' } }
    const newer = { ...three, envelope: { ...three.envelope, kind: 'fingerprint' } }
    const frame = gzip(packFrame(
      { ...headerOf(phone), operations: [one.envelope, malformed.envelope, newer.envelope, four.envelope] }, [one.body, two.body, three.body, four.body]))
    const answer = JSON.parse(await (await phone.post(frame)).text())
    expect(answer).toMatchObject({ ackSeq: 4, exceptions: [{ seq: 2, code: 'malformed' }, { seq: 3, code: 'unknown-kind' }] })
    expect((await operationsOf(phone)).map(({ code }) => code)).toEqual([null, 'malformed', 'unknown-kind', 'chain-broken'])
    expect(await statusOf(roster[0])).toBe('absent')
    expect(JSON.stringify(await day.db.query('select * from operation'))).not.toContain('Siti Rohana')
  })

  test('letters that a database can’t keep stop nothing', async () => {
    const { phone, roster, absent } = await atVillage(4)
    const all = [await absent(0), await absent(1), await absent(2), await absent(3)]
    const [one, two, three, four] = all.map(({ envelope }) => envelope)
    const photo = { sha256: 'a'.repeat(64), size: 1, mime: 'image/jpeg', use: 'por\u0000trait' }
    const odd = [one, { ...two, media: [photo] }, { ...three, entity: three?.entity.toUpperCase() }, { ...four, id: four?.id.toUpperCase(), actor: 'a\ud800' }]
    const frame = gzip(packFrame({ ...headerOf(phone), app: '1', operations: odd }, all.map(({ body }) => body)))
    expect(JSON.parse(await (await phone.post(frame)).text())).toMatchObject({ ackSeq: 4, exceptions: [2, 3, 4].map((seq) => ({ seq, code: 'malformed' })) })
    expect(await statusOf(roster[0])).toBe('absent')
    expect(JSON.parse(await (await phone.post(gzip(packFrame({ ...headerOf(phone), app: '\u0000', operations: [] }, [])))).text()).code).toBe('bad-request')
  })

  test('half an operation is kept as a stray, its whole is taken when it comes', async () => {
    const { phone, roster, absent } = await atVillage(2)
    const [one, two] = [await absent(0), await absent(1)]
    const whole = packFrame({ ...headerOf(phone), operations: [one.envelope, two.envelope] }, [one.body, two.body])
    const cut = JSON.parse(await (await phone.post(gzip(whole.subarray(0, whole.length - 10)))).text())
    expect(cut).toMatchObject({ ackSeq: 1, exceptions: [{ seq: null, id: two.envelope.id, code: 'malformed' }] })
    await phone.exchange([two])
    expect([phone.ackSeq, await statusOf(roster[1])]).toEqual([2, 'absent'])
    expect(await straysOf(phone)).toEqual([{ seq: 2, code: 'malformed' }])
  })

  test('what is no operation at all is kept, sealed, and named', async () => {
    const { phone, absent } = await atVillage(1)
    const one = await absent(0)
    const odd = ['Siti Rohana', 7, null, [], {}, { seq: 0 }, { seq: 3_000_000_000, id: uuidv7() }]
    const frame = gzip(packFrame({ ...headerOf(phone), operations: [...odd, one.envelope] }, [...odd.map(() => new Uint8Array([1])), one.body]))
    const answer = JSON.parse(await (await phone.post(frame)).text())
    expect(answer.ackSeq).toBe(1)
    expect(answer.exceptions).toHaveLength(odd.length)
    const kept = await day.db.query<{ raw: Uint8Array }>('select raw from stray where device_id = $1', [phone.enrolled.device])
    expect(kept).toHaveLength(odd.length)
    expect(kept.map(({ raw }) => Buffer.from(raw).toString()).join()).not.toContain('Siti')
  })

  test('a record that was changed, or sealed to another key or for another place, is held', async () => {
    const { phone, absent } = await atVillage(3)
    const [one, two] = [await absent(0), await absent(1)]
    await phone.exchange([{ ...one, body: one.body.map((byte, at) => (at === 90 ? byte ^ 1 : byte)) }, two])
    expect((await operationsOf(phone)).map(({ code }) => code)).toEqual(['unreadable', 'chain-broken'])
    const other = await atVillage(1)
    const swapped = await other.absent(0)
    await other.phone.exchange([{ ...swapped, envelope: { ...swapped.envelope, entity: uuidv7() } }])
    expect((await operationsOf(other.phone)).map(({ code }) => code)).toEqual(['unreadable'])
  })

  test('an officer does nothing at a visit that is not theirs, in nobody else’s name, and to nobody unknown', async () => {
    const { phone, visit, roster } = await atVillage(1)
    const theirs = await planVisit(day, [siti], { staff: 'somebody else' })
    const foreign = await planVisit(day, [siti], { staff: staffId('outreach'), office: 'bogor' })
    const done = { at: 1, reason: null }
    await phone.finalise({ kind: 'absent', entity: theirs.roster[0] ?? '', body: { visit: theirs.visit, ...done } })
    await phone.finalise({ kind: 'absent', entity: foreign.roster[0] ?? '', body: { visit: foreign.visit, ...done } })
    await phone.finalise({ kind: 'absent', entity: roster[0] ?? '', body: { visit, ...done }, actor: 'somebody else' })
    await phone.finalise({ kind: 'absent', entity: uuidv7(), body: { visit, ...done } })
    await phone.sync()
    expect((await operationsOf(phone)).map(({ code }) => code)).toEqual(['not-yours', 'unknown-entity', 'not-yours', 'unknown-entity'])
    expect(phone.level(theirs.roster[0] ?? '')).toMatchObject({ level: 'held', code: 'not-yours' })
    expect(await statusOf(foreign.roster[0])).toBe('expected')
  })

  test('without the officer’s token a phone sends and hears of its own records, and reads of nobody', async () => {
    const { phone, roster, absent } = await atVillage(1)
    await absent(0)
    const locked = await phone.exchange(phone.pending(), false)
    expect(locked).toMatchObject({ answer: { ackSeq: 1, page: { items: [{ kind: 'level', id: roster[0] }] } } })
    expect(phone.person(roster[0] ?? '')).toBeUndefined()
    await phone.sync()
    expect(phone.person(roster[0] ?? '')).toMatchObject({ name: siti.name, status: 'absent' })
  })

  test('an officer who works here no longer reads nothing, from that moment on', async () => {
    const { phone, roster } = await atVillage(1)
    const [post] = await day.db.query<{ role: string }>(`update member set role = 'officer' where user_id = $1 returning role`, [staffId('outreach')])
    expect(post).toBeDefined()
    await phone.sync()
    expect(phone.person(roster[0] ?? '')).toBeUndefined()
    await day.db.query(`update member set role = 'outreach' where user_id = $1`, [staffId('outreach')])
    await phone.sync()
    expect(phone.person(roster[0] ?? '')).toBeDefined()
  })

  test('a phone that was revoked reads nothing, and what it brings is kept for review', async () => {
    const { phone, roster, absent } = await atVillage(2)
    await absent(0)
    await day.db.query('update device set revoked_at = now() where id = $1', [phone.enrolled.device])
    const reply = await phone.exchange()
    expect(reply).toMatchObject({ answer: { ackSeq: 1, page: { items: [] }, commands: ['lock'] } })
    expect(await operationsOf(phone)).toEqual([{ seq: 1, status: 'quarantined', code: 'revoked' }])
    expect(await statusOf(roster[0])).toBe('expected')
  })

  test('a phone that was enrolled anew brings what it had sealed before, and nothing is done twice', async () => {
    const { phone, roster, absent } = await atVillage(2)
    const [one, two] = [await absent(0), await absent(1)]
    await phone.exchange([one])
    const again = await phoneOf(day, 'outreach')
    const first = { ...one, envelope: { ...one.envelope, seq: 1, previous: null } }
    await again.exchange([first])
    expect(await operationsOf(again)).toEqual([{ seq: 1, status: 'applied', code: null }])
    expect(again.ackSeq).toBe(1)
    expect(await day.db.query('select count(*)::int as rows from audit where subject = $1', [roster[0]])).toEqual([{ rows: 1 }])
    expect(two.envelope.previous).not.toBeNull()
  })

  test('after the database was restored from a dump, phones hear of what was there before and of what comes', async () => {
    const { phone, roster, visit } = await atVillage(2)
    await phone.sync()
    // A restored database begins to count at a few hundred, and has rows of its time before.
    await day.db.query(`update feed set changed = '9000000000000000000' where reader = $1`, [`staff ${staffId('outreach')}`])
    const fresh = await phoneOf(day, 'outreach')
    await fresh.sync()
    expect(fresh.person(roster[1] ?? '')?.status).toBe('expected')
    phone.cursor = (phone.cursor ?? '').replaceAll(/\d+(?=\.person)/g, '9000000000000000000')
    await fresh.finalise({ kind: 'absent', entity: roster[1] ?? '', body: { visit, at: 1, reason: null } })
    await fresh.sync()
    await phone.hears(() => phone.person(roster[1] ?? '')?.status === 'absent')
    expect(phone.person(roster[0] ?? '')?.status).toBe('expected')
  })

  test('nothing but an exchange is answered as one, and a bomb is not unpacked', async () => {
    const { phone } = await atVillage(0)
    const bad = [
      new Uint8Array(), new Uint8Array([1, 2, 3]), gzip(new Uint8Array(20)), new Uint8Array(gzipSync(Buffer.alloc(100_000_000))),
      gzip(packFrame({}, [])), gzip(packFrame({ ...headerOf(phone), operations: [], protocol: 2 }, [])), gzip(packFrame([], [])).subarray(0, 30),
      gzip(packFrame({ ...headerOf(phone), operations: [deep(1000)] }, [])),
    ]
    for (const bytes of bad) {
      const response = await phone.post(new Uint8Array(bytes))
      expect([response.status, JSON.parse(await response.text()).code]).toEqual([400, 'bad-request'])
    }
    const large = await phone.post(new Uint8Array(600_000))
    expect([large.status, JSON.parse(await large.text()).code]).toEqual([413, 'body-too-large'])
    expect(await straysOf(phone)).toEqual([])
  })

  test('another office’s phones learn nothing of any of it', async () => {
    const elsewhere = await phoneOf(day, 'outreach', 'bogor')
    await elsewhere.sync()
    expect(elsewhere.cursor).toBeNull()
    expect(elsewhere.enrolled.office.id).not.toBe(OFFICE)
  })
})

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 0)

const headerOf = (phone: FieldPhone) => ({
  protocol: 1, app: '0.1.0', schema: 1, nonce: uuidv7(), cursor: phone.cursor, storage: { usage: null, quota: null, persisted: true }, pending: 1,
})
