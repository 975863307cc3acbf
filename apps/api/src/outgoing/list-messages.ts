import type { MessageFilter, MessageRow, Messages } from '@jemput/contract'
import { localDateOf, maskPhone, messageStates, type Lane, type MessageStatus } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { Keys } from '../deps.ts'

export type Logged = {
  id: string; phone_sealed: string; text_sealed: string; lane: Lane; status: MessageStatus; parts: number; attempts: number; reason: string | null
  created_at: Date; send_after: Date
}
export const logged = 'select id, phone_sealed, text_sealed, lane, status, parts, attempts, reason, created_at, send_after from outbox'
/** On one page. */
const SHOWN = 100
/** Those that nobody has to look at are found by time alone; the others have an index of their own. */
const STOPPED = new Set<MessageStatus>(['failed', 'unknown', 'dead'])

/** What an office has sent, the newest first, without words and with masked numbers. */
export async function listMessages(desk: Desk, { status, lane, before }: MessageFilter): Promise<Messages> {
  const { sql, keys, now, office: { pack } } = desk
  const office = officeId(desk)
  // Ids are made in the order of time. A status that needs attention is named in the statement, so that its index is used.
  const stopped = status !== undefined && STOPPED.has(status) ? `and status in ('failed', 'unknown', 'dead')` : ''
  const rows = await sql.query<Logged>(
    `${logged} where office_id = $1 and ($2::uuid is null or id < $2) and ($3::text is null or status = $3) and ($4::text is null or lane = $4) ${stopped}
     order by id desc limit ${SHOWN + 1}`, [office, before ?? null, status ?? null, lane ?? null])
  const [budget] = await sql.query<{ spent: number }>(
    'select spent from sms_budget where office_id = $1 and day = $2', [office, localDateOf(now, pack.office.timezone)])
  return {
    messages: rows.slice(0, SHOWN).map((row) => rowOf(keys, row)), more: rows.length > SHOWN,
    today: { spent: budget?.spent ?? 0, cap: pack.policy.sms.dailyCap },
  }
}

export function rowOf(keys: Keys, row: Logged): MessageRow {
  const { id, lane, status, parts, attempts, reason, created_at, send_after } = row
  const waits = status === 'queued'
  return {
    id, phone: maskPhone(openPhone(keys, row) ?? ''), lane, status, parts, attempts, reason, createdAt: created_at.getTime(),
    triedAt: attempts > 0 && !waits ? send_after.getTime() : null, nextAt: waits ? send_after.getTime() : null, again: messageStates[status].again,
  }
}

/** Undefined where it was sealed under a key that we don't have. */
export function openPhone(keys: Keys, { phone_sealed }: Pick<Logged, 'phone_sealed'>): string | undefined {
  try {
    return keys.open(phone_sealed, 'outbox.phone_sealed')
  } catch {
    return undefined
  }
}
