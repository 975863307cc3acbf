import type { Sql } from '@jemput/db'
import { holds, message, type Language, type Notice } from '@jemput/flow'
import type { Keys, PublishedPack } from '../deps.ts'
import { isOver } from './clocks.ts'
import { contextOf } from './context.ts'
import { post } from './outbox.ts'
import { wantsReminders } from './preferences.ts'

/** Whom a notice goes to: E.164, '' where nobody gave a number; the language is one of the office. */
export type Listener = { phone: string; language: Language }
type Host = { sql: Sql; keys: Keys; now: number; office: PublishedPack }

/** Sends a notice, if it still concerns whom it is for. `roots`: what its condition and its text may read. */
export async function tell({ sql, keys, now, office }: Host, { phone, language }: Listener, notice: Notice, roots: Readonly<Record<string, unknown>>): Promise<void> {
  const { pack } = office
  if (phone === '') return
  const known = { ...roots, policy: pack.policy }
  if (isOver(pack, notice, known, now) || !holds(notice.when, known)) return
  if (notice.lane !== 'reply' && !await wantsReminders(sql, keys.key('phone', phone))) return
  const context = contextOf({ office, surface: 'sms', language, now })
  await post({ sql, office, keys, now, phone }, { text: message(context, notice.text, roots), lane: notice.lane })
}
