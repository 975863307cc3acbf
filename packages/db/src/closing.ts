import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A day that staff closed; those of the pack stand in the pack. */
export const closure = pgTable('closure', {
  officeId: text('office_id').notNull(),
  date: date('date').notNull(),
  /** In the words that people read. */
  reason: text('reason').notNull(),
  staffId: text('staff_id').notNull(),
  closedAt: moment('closed_at').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.date] })])

/** A time in which the office's system does not work: whoever comes is served, and nobody is locked. */
export const outage = pgTable('outage', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  reason: text('reason').notNull(),
  since: moment('since').notNull(),
  /** null: nobody knows yet. */
  until: moment('until'),
  staffId: text('staff_id').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.id] }), index('outage_times').on(t.officeId, t.since)])
