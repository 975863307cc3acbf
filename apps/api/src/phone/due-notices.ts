import type { Sql } from '@jemput/db'
import type { Desk } from '../booking/desk.ts'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { whenHeard } from './clocks.ts'
import { languageFor } from './context.ts'
import { readSubject } from './subjects.ts'
import { tell } from './tell.ts'

const MOST_DUE = 100
/** A notice that can't be sent is tried again after this, ms. */
const LATER = 300_000

type Due = { office_id: string; subject_kind: string; subject: string; notice: string; due_at: Date }

/** Sends the notices whose moment has come to whom they still concern. Returns how many were looked at; any number of processes may. */
export async function sendDueNotices(deps: Deps): Promise<number> {
  for (let looked = 0; ; looked++) {
    if (looked === MOST_DUE || !await sendNext(deps)) return looked
  }
}

async function sendNext(deps: Deps): Promise<boolean> {
  const { db, clock, log } = deps
  const taken: { due?: Due } = {}
  try {
    return await db.transaction(async (sql) => {
      const due = await takeNext(sql, clock.now())
      if (!due) return false
      taken.due = due
      await sendDue(deps, sql, due)
      return true
    })
  } catch (error) {
    if (!taken.due) throw error
    log.error({ fault: faultOf(error), notice: taken.due.notice }, 'a notice could not be sent')
    await putOff(db, taken.due, clock.now() + LATER)
    return true
  }
}

/** Another process that is at work on one has its row; whoever moves its moment waits until it is sent or was not. */
async function takeNext(sql: Sql, now: number): Promise<Due | undefined> {
  const [due] = await sql.query<Due>(
    'select office_id, subject_kind, subject, notice, due_at from notice_due where due_at <= $1 order by due_at limit 1 for update skip locked', [new Date(now)])
  return due
}

async function sendDue({ shelf, keys, clock }: Deps, sql: Sql, due: Due): Promise<void> {
  const now = clock.now()
  const office = shelf.newest(due.office_id)
  const notice = office?.pack.notices[due.notice]
  // Another process may run with newer packs, and know it.
  if (!office || !notice) return putOff(sql, due, now + LATER)
  const heard = whenHeard(office.pack, notice.lane, now)
  if (heard > now) return putOff(sql, due, heard)
  await sql.query('delete from notice_due where office_id = $1 and subject_kind = $2 and subject = $3 and notice = $4', [
    due.office_id, due.subject_kind, due.subject, due.notice])
  const desk: Desk = { sql, office, shelf, keys, now, phone: '', channel: 'SMS', language: 'id', requestKey: '' }
  const told = await readSubject(desk, due.subject_kind, due.subject)
  if (told) await tell(desk, { phone: told.phone, language: languageFor(office, told.language) }, notice, { id: due.subject, roots: told.roots })
}

/** Unless its moment has moved meanwhile. */
async function putOff(sql: Sql, { office_id, subject_kind, subject, notice, due_at }: Due, until: number): Promise<void> {
  await sql.query(
    'update notice_due set due_at = $6 where office_id = $1 and subject_kind = $2 and subject = $3 and notice = $4 and due_at = $5',
    [office_id, subject_kind, subject, notice, due_at, new Date(until)])
}
