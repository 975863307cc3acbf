import type { Sql } from '@jemput/db'
import { uuidv7 } from 'uuidv7'
import type { Keys, PublishedPack } from '../../deps.ts'
import { openTask } from '../../office/tasks.ts'
import { eraseAt } from '../erasure.ts'

/** Whether the phone waits for a person already: then it is not told once more how to write. */
export async function waitsForStaff(sql: Sql, office: string, phoneKey: string): Promise<boolean> {
  const rows = await sql.query('select 1 from thread_sms where office_id = $1 and phone_key = $2 and open limit 1', [office, phoneKey])
  return rows.length > 0
}

type Unread = { office: PublishedPack; phone: string; phoneKey: string; text: string; now: number; keys: Keys }

/** Lays a text that no rule understands before staff, in the transaction that settles it: one thread and one task for each phone. */
export async function waitForStaff(sql: Sql, { office, phone, phoneKey, text, now, keys }: Unread): Promise<void> {
  const id = office.pack.office.id
  const [open] = await sql.query<{ thread: string }>('select thread from thread_sms where office_id = $1 and phone_key = $2 and open limit 1', [id, phoneKey])
  const thread = open?.thread ?? uuidv7()
  await writeDown(sql, { office: id, thread, phoneKey, phone, text, ours: false, now, erase: eraseAt(office.pack, null, now), keys })
  await openTask({ sql, now }, id, { kind: 'sms-unread', subject: thread })
}

type Line = { office: string; thread: string; phoneKey: string; phone: string; text: string; ours: boolean; now: number; erase: Date; keys: Keys }

/** One text of a thread, either way. */
export const writeDown = (sql: Sql, { office, thread, phoneKey, phone, text, ours, now, erase, keys }: Line) => sql.query(
  `insert into thread_sms (office_id, id, thread, phone_key, phone_sealed, text_sealed, at, ours, open, erase_at) values ($1, $2, $3, $4, $5, $6, $7, $8, true, $9)`,
  [office, uuidv7(), thread, phoneKey, keys.seal(phone, 'thread_sms.phone_sealed'), keys.seal(text, 'thread_sms.text_sealed'), new Date(now), ours, erase])
