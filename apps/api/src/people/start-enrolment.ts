import { randomInt } from 'node:crypto'
import type { Enrolment } from '@jemput/contract'
import { nationally } from '@jemput/db'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { enrolmentKey } from '../sync/enrol.ts'
import { record, type Actor } from './audit.ts'
import { findColleague } from './colleagues.ts'

/** Somebody reads the code out and types it at once. */
const VALID_MS = 15 * 60_000

/** A code with which one phone becomes that of a colleague, once and within a quarter of an hour. One made before for the same person is void. */
export async function startEnrolment(desk: Desk, actor: Actor, { staff: id }: { staff: string }): Promise<Enrolment | No> {
  const { sql, now } = desk
  const staff = await findColleague(sql, officeId(desk), id)
  if (!staff) return { refusal: 'colleague-unknown' }
  await sql.query('delete from enrolment where office_id = $1 and staff_id = $2 and device_id is null', [officeId(desk), id])
  const expiresAt = now + VALID_MS
  const code = await writeCode(desk, id, expiresAt)
  await record(sql, actor, { at: now, act: 'start-enrolment', subject: id })
  return { code, expiresAt, staff }
}

/** A phone types its code before anybody knows its office, so no two offices have the same one. */
const writeCode = ({ sql, keys, ...desk }: Desk, staff: string, expiresAt: number): Promise<string> => nationally(sql, async () => {
  for (;;) {
    const code = String(randomInt(10_000_000, 100_000_000))
    const made = await sql.query(
      `insert into enrolment (office_id, code_key, staff_id, expires_at)
       select $1, $2, $3, $4 where not exists (select from enrolment where code_key = $2) returning staff_id`,
      [officeId({ sql, keys, ...desk }), enrolmentKey(keys, code), staff, new Date(expiresAt)])
    if (made.length > 0) return code
  }
})
