import type { Role } from '@jemput/contract'
import type { Sql } from '@jemput/db'
import { uuidv7 } from 'uuidv7'

/** Who is acting, and for which office. */
export type Actor = { staffId: string; office: string }
/** Somebody at work in the console, as what they may see. */
export type Clerk = Actor & { role: Role }

/** Everything that is written down. */
export type Act =
  | 'check-in' | 'forfeit' | 'book-at-counter' | 'book-for' | 'remove-member' | 'add-nik' | 'nik-clash'
  | 'close-day' | 'reopen-day' | 'start-outage' | 'end-outage' | 'cancel-booking'
  | 'triage' | 'plan-visit' | 'add-to-roster' | 'send-team'
  | 'start-enrolment' | 'enrol-phone' | 'recover-drafts' | 'revoke-phone'
  | 'capture' | 'absent' | 'view-held' | 'correct' | 'ask-again' | 'accept-delivery' | 'deny-delivery'
  | 'accept' | 'interview' | 'mark-ready' | 'collect' | 'reveal' | 'view-photo'
  | 'finish-task' | 'read-thread' | 'reply-to-thread' | 'requeue-message' | 'reveal-message'
  | 'make-manifest' | 'unlist' | 'scan' | 'hand-over' | 'deliver' | 'attempt-failed' | 'take-back'

type Entry = { at: number; act: Act; subject: string; detail?: Record<string, string | number> }

/** Writes down what was done, in the transaction in which it is done. `detail` holds codes and numbers, nothing personal. */
export async function record(sql: Sql, { staffId, office }: Actor, { at, act, subject, detail = {} }: Entry): Promise<void> {
  await sql.query(
    'insert into audit (office_id, id, at, staff_id, act, subject, detail) values ($1, $2, $3, $4, $5, $6, $7::json)',
    [office, uuidv7(), new Date(at), staffId, act, subject, JSON.stringify(detail)])
}
