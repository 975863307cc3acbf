import { sql } from 'drizzle-orm'
import { date, index, json, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Something that a person at the office has to look at. */
export const task = pgTable('task', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  /** What it is about, such as `pay-late`; its words are the message `task.<kind>`. */
  kind: text('kind').notNull(),
  /** Id of the booking, visit or other thing that it concerns. */
  subject: text('subject').notNull(),
  /** Codes and numbers only, nothing personal. */
  detail: json('detail').notNull(),
  /** open, done. */
  status: text('status').notNull(),
  openedAt: moment('opened_at').notNull(),
  /** Local day by which it should be done. */
  dueOn: date('due_on'),
  doneAt: moment('done_at'),
  doneBy: text('done_by'),
  noteSealed: text('note_sealed'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  /** The same thing twice is one task. */
  uniqueIndex('task_open').on(t.officeId, t.kind, t.subject).where(sql`status = 'open'`),
])

/** What an interview came to. Rows are added; the newest of an application counts. */
export const interview = pgTable('interview', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  applicationId: uuid('application_id').notNull(),
  /** An id of the office's `policy.interview`. */
  outcome: text('outcome').notNull(),
  /** In the officer's words. */
  reasonSealed: text('reason_sealed'),
  staffId: text('staff_id').notNull(),
  at: moment('at').notNull(),
  /** Local day of the office, for counting by month. */
  day: date('day').notNull(),
  /** Last local day to bring what is missing. */
  completeBy: date('complete_by'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  index('interview_application').on(t.officeId, t.applicationId, t.at),
  index('interview_day').on(t.officeId, t.day),
])
