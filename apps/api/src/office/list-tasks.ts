import type { Task } from '@jemput/contract'
import type { LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'

type Row = { id: string; kind: string; subject: string; detail: Task['detail']; opened_at: Date; due_on: LocalDate | null }

/** What is open at the office, the oldest first. */
export async function listTasks(desk: Desk): Promise<Task[]> {
  const rows = await desk.sql.query<Row>(
    `select id, kind, subject, detail, opened_at, due_on from task where office_id = $1 and status = 'open' order by opened_at, id`, [officeId(desk)])
  const [pack, today, bookings] = [currentPack(desk), todayAt(desk), await readBookings(desk, rows.map(({ subject }) => subject))]
  return rows.map(({ id, kind, subject, detail, opened_at, due_on }) => ({
    id, kind, label: named(pack, desk.language, 'task', kind).label, subject, detail,
    openedAt: opened_at.getTime(), dueOn: due_on, overdue: due_on !== null && due_on < today, booking: bookings.get(subject) ?? null,
  }))
}

type Booked = { id: string; code: string; phone_sealed: string; date: LocalDate; starts: string; size: number }

/** Those subjects that are bookings, with the number to call: a task about one is done by talking to its people. */
async function readBookings({ sql, keys, ...desk }: Desk, subjects: readonly string[]): Promise<ReadonlyMap<string, Task['booking']>> {
  const found = await sql.query<Booked>(
    `select id, code, phone_sealed, date, starts, size from booking where office_id = $1 and id::text = any($2::text[])`,
    [officeId({ sql, keys, ...desk }), subjects])
  return new Map(found.map(({ id, code, phone_sealed, date, starts, size }) =>
    [id, { code, phone: keys.open(phone_sealed, 'booking.phone_sealed') || null, date, start: starts, size }]))
}
