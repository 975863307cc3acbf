import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** An SMS that no pack understood, and what staff answered to it: one thread for each phone until it is settled. */
export const threadSms = pgTable('thread_sms', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  thread: uuid('thread').notNull(),
  phoneKey: text('phone_key').notNull(),
  phoneSealed: text('phone_sealed').notNull(),
  textSealed: text('text_sealed').notNull(),
  at: moment('at').notNull(),
  /** From staff to the phone. */
  ours: boolean('ours').notNull(),
  open: boolean('open').notNull(),
  eraseAt: moment('erase_at').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  index('thread_sms_open').on(t.officeId, t.phoneKey).where(sql`open`),
  index('thread_sms_erasure').on(t.eraseAt),
])

/** How a USSD session ended, as its gateway told: for the figures of each screen, nothing of the person. */
export const callEnd = pgTable('call_end', {
  officeId: text('office_id').notNull(),
  gateway: text('gateway').notNull(),
  /** Keyed hash of the gateway's id: a report that comes twice is one. */
  sessionKey: text('session_key').notNull(),
  packVersion: integer('pack_version').notNull(),
  /** `conversation/screen` that the phone saw last. */
  screen: text('screen').notNull(),
  /** done, left (the person or the network ended it in the middle), failed. */
  how: text('how').notNull(),
  at: moment('at').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.gateway, t.sessionKey] }),
  index('call_end_at').on(t.officeId, t.at),
])
