import { randomUUID } from 'node:crypto'
import { instantOf, spokenCode } from '@jemput/domain'
import type { Notice } from '@jemput/flow'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendDueNotices } from '../../src/phone/due-notices.ts'
import { announce } from '../../src/phone/notices.ts'
import { post } from '../../src/phone/outbox.ts'
import { stopReminders } from '../../src/phone/preferences.ts'
import { birthDate, hour, openHall, type Hall } from '../booking/hall.ts'
import { officePack } from '../booking/office.ts'

const remind: Notice = { on: 'booking.held', at: { before: 'booking.expires', minutes: '5' }, text: 'notice.remind', lane: 'reply' }
const elsewhere = (on: Notice['on']): Notice => ({ on, elsewhere: true, text: 'notice.elsewhere', lane: 'reply' })
const shipped = officePack()
const words = { 'notice.remind': { text: 'Kode {booking.code} hampir hangus.' }, 'notice.elsewhere': { text: 'Nomor lain mengubah kode {booking.code}.' } }
const reminder: Notice = {
  on: 'booking.confirmed', at: { before: 'booking.start', minutes: 180 }, until: { before: 'booking.start', minutes: 60 },
  when: 'booking.status == "confirmed"', text: 'notice.remind', lane: 'reminder', task: 'move-by-hand',
}
const pack = {
  ...shipped,
  notices: { reminder, remind, cancelled: elsewhere('booking.cancelled'), moved: elsewhere('booking.moved') },
  messages: { id: { ...shipped.messages.id, ...words }, en: { ...shipped.messages.en, ...words } },
}

let hall: Hall
let close: () => Promise<void>
beforeAll(async () => ({ hall, close } = await openHall([pack])))
afterAll(() => close())
beforeEach(() => hall.clear())

const holdFor = async (phone: string) => (await hall.caller(phone).does('booking.hold', { service: 'new', slot: hour(8, 8), party: 1 })).booking
/** A hold as it stands in the database, without its seats; its reminder is due in ten minutes. */
async function writeHold(phone: string): Promise<void> {
  const id = randomUUID()
  const { keys } = hall.deps
  await hall.db.query(
    `insert into booking (office_id, id, code, status, channel, bucket, service, date, starts, ends, size, phone_key, phone_sealed, language, pack_version,
       request_key, requested_at, expires_at)
     values ('kota', $1, $2, 'held', 'USSD', 'public', 'new', '2017-08-08', '08:00', '09:00', 1, $3, $4, 'id', 1, $7, $5, $6)`,
    [id, phone.slice(-8), keys.key('phone', phone), keys.seal(phone, 'booking.phone_sealed'), new Date(hall.now), new Date(hall.now + 15 * 60_000), id])
  await hall.db.query(`insert into notice_due (office_id, subject_kind, subject, notice, due_at) values ('kota', 'booking', $1, 'remind', $2)`, [
    id, new Date(hall.now + 10 * 60_000)])
}
const dueAt = async (): Promise<number[]> =>
  (await hall.db.query<{ due_at: Date }>('select due_at from notice_due order by due_at')).map(({ due_at }) => due_at.getTime())
const inbox = async (phone: string): Promise<string[]> => {
  const rows = await hall.db.query<{ text_sealed: string }>(
    'select text_sealed from outbox where phone_key = $1 order by created_at, id', [hall.deps.keys.key('phone', phone)])
  return rows.map(({ text_sealed }) => hall.deps.keys.open(text_sealed, 'outbox.text_sealed'))
}

describe('a notice that waits for its moment', () => {
  test('is sent once, when it has come', async () => {
    const { code } = await holdFor('+628121')
    hall.wait(10)
    expect(await sendDueNotices(hall.deps)).toBe(1)
    expect(await sendDueNotices(hall.deps)).toBe(0)
    expect(await inbox('+628121')).toEqual([`Kode ${spokenCode(code)} hampir hangus.`])
  })

  test('is kept for another version of the program when this one does not know it', async () => {
    const { id } = await holdFor('+628121')
    await hall.db.query(`update notice_due set notice = 'of tomorrow'`)
    await hall.db.query(`insert into notice_due (office_id, subject_kind, subject, notice, due_at) values ('of-tomorrow', 'booking', $1, 'remind', $2)`, [id, new Date(hall.now)])
    hall.wait(10)
    expect(await sendDueNotices(hall.deps)).toBe(2)
    expect(await dueAt()).toEqual([hall.now + 300_000, hall.now + 300_000])
    expect(await inbox('+628121')).toEqual([])
  })

  test('is not sent at its old moment when the new one has passed already', async () => {
    const { id } = await holdFor('+628121')
    await hall.db.query('update booking set expires_at = $1', [new Date(hall.now + 60_000)])
    await hall.turn(hall.desk('+628121'), (desk) => announce(desk, 'booking.held', id))
    expect(await dueAt()).toEqual([])
  })

  test('is timed anew when the booking moves, whatever it was first written for', async () => {
    const { id } = await holdFor('+628121')
    await hall.db.query('update booking set expires_at = $1', [new Date(hall.now + 3_600_000)])
    await hall.turn(hall.desk('+628121'), (desk) => announce(desk, 'booking.moved', id))
    expect((await dueAt())[0]).toBe(hall.now + 55 * 60_000)
  })
})

describe('a reminder', () => {
  /** A booking for whom only the reminder is still to come. */
  const book = async (phone: string, start: number, person: number) => {
    const booking = await hall.book(phone, hour(8, start), [person])
    await hall.db.query(`delete from notice_due where notice = 'remind'`)
    return booking
  }
  const late = (time: string) => hall.at('2017-08-08', time)
  const tasks = async () => (await hall.db.query(`select kind from task where status = 'open'`)).length

  test('whose moment lies in the quiet hours waits until they are over', async () => {
    await book('+628121', 8, 1)
    late('05:00')
    expect(await sendDueNotices(hall.deps)).toBe(0)
    late('06:30')
    expect(await sendDueNotices(hall.deps)).toBe(1)
    expect(await inbox('+628121')).toHaveLength(1)
    expect(await tasks()).toBe(1)
  })

  test('that the server was too late for is not sent, and asks nobody to do anything', async () => {
    await book('+628121', 10, 1)
    late('09:01')
    expect(await sendDueNotices(hall.deps)).toBe(1)
    expect(await inbox('+628121')).toEqual([])
    expect(await tasks()).toBe(0)
  })

  test('that fell due while the server was away until the evening waits for the morning', async () => {
    await book('+628121', 10, 1)
    await hall.db.query(`update notice_due set due_at = $1`, [new Date(hall.now)])
    hall.at('2017-08-07', '21:00')
    expect(await sendDueNotices(hall.deps)).toBe(1)
    expect(await dueAt()).toEqual([instantOf('2017-08-08', '06:30', 'Asia/Jakarta')])
    expect(await inbox('+628121')).toEqual([])
  })

  test('is not for whoever wants none, and neither for a booking that was cancelled', async () => {
    const { code } = await book('+628121', 10, 1)
    await book('+628122', 10, 2)
    await stopReminders(hall.db, hall.deps.keys.key('phone', '+628122'))
    await hall.caller('+628121').does('booking.cancel', { code, birthDate })
    expect(await dueAt()).toHaveLength(1)
    late('07:00')
    expect(await sendDueNotices(hall.deps)).toBe(1)
    expect([...await inbox('+628121'), ...await inbox('+628122')]).toEqual([])
  })

  test('that tells at once waits in the outbox when it is night; a reply does not', async () => {
    hall.at('2017-08-07', '22:00')
    const desk = hall.desk('+628121')
    await post(desk, { text: 'pengingat', lane: 'reminder' })
    await post(desk, { text: 'jawaban', lane: 'reply' })
    const rows = await hall.db.query<{ lane: string; send_after: Date }>('select lane, send_after from outbox order by lane')
    expect(rows.map(({ lane, send_after }) => [lane, send_after.getTime()])).toEqual([
      ['reminder', instantOf('2017-08-08', '06:30', 'Asia/Jakarta')], ['reply', hall.now],
    ])
  })
})

test('two hundred notices and four processes at once: each is sent once', async () => {
  const phones = Array.from({ length: 200 }, (_, i) => `+6281${String(i).padStart(8, '0')}`)
  for (const phone of phones) await writeHold(phone)
  hall.wait(10)
  const looked = await Promise.all([1, 2, 3, 4].map(async () => {
    let total = 0
    for (let some = 1; some > 0; total += some) some = await sendDueNotices(hall.deps)
    return total
  }))
  expect(looked.reduce((sum, each) => sum + each, 0)).toBe(200)
  expect(await hall.db.query('select phone_key from outbox group by phone_key having count(*) = 1')).toHaveLength(200)
})

describe('a booking that another phone changed', () => {
  test('its own phone hears of it, and nobody else', async () => {
    const { code } = await hall.book('+628121', hour(9, 8), [1])
    await hall.caller('+628122').does('booking.move', { code, slot: hour(10, 8), birthDate })
    await hall.caller('+628122').does('booking.cancel', { code, birthDate })
    expect(await inbox('+628121')).toEqual([`Nomor lain mengubah kode ${spokenCode(code)}.`, `Nomor lain mengubah kode ${spokenCode(code)}.`])
    expect(await inbox('+628122')).toEqual([])
  })

  test('its own phone knows what it did itself', async () => {
    const { code } = await hall.book('+628121', hour(9, 8), [1])
    await hall.caller('+628121').does('booking.cancel', { code, birthDate })
    expect(await inbox('+628121')).toEqual([])
  })
})
