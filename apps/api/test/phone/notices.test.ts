import { spokenCode } from '@jemput/domain'
import type { Notice } from '@jemput/flow'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendDueNotices } from '../../src/phone/due-notices.ts'
import { announce } from '../../src/phone/notices.ts'
import { birthDate, hour, openHall, type Hall } from '../booking/hall.ts'
import { officePack } from '../booking/office.ts'

const remind: Notice = { on: 'booking.held', at: { before: 'booking.expires', minutes: '5' }, text: 'notice.remind', lane: 'reply' }
const elsewhere = (on: Notice['on']): Notice => ({ on, elsewhere: true, text: 'notice.elsewhere', lane: 'reply' })
const shipped = officePack()
const words = { 'notice.remind': { text: 'Kode {booking.code} hampir hangus.' }, 'notice.elsewhere': { text: 'Nomor lain mengubah kode {booking.code}.' } }
const pack = {
  ...shipped,
  notices: { remind, cancelled: elsewhere('booking.cancelled'), moved: elsewhere('booking.moved') },
  messages: { id: { ...shipped.messages.id, ...words }, en: { ...shipped.messages.en, ...words } },
}

let hall: Hall
let close: () => Promise<void>
beforeAll(async () => ({ hall, close } = await openHall([pack])))
afterAll(() => close())
beforeEach(() => hall.clear())

const holdFor = async (phone: string) => (await hall.caller(phone).does('booking.hold', { service: 'new', slot: hour(8, 8), party: 1 })).booking
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
    expect(await dueAt()).toEqual([hall.now + 55 * 60_000])
  })
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
