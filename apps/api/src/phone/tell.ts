import type { Sql } from '@jemput/db'
import type { Lane } from '@jemput/domain'
import { holds, message, type Language, type Notice } from '@jemput/flow'
import type { Keys, PublishedPack } from '../deps.ts'
import { openTask } from '../office/tasks.ts'
import { isOver } from './clocks.ts'
import { contextOf } from './context.ts'
import { post } from './outbox.ts'
import { wantsReminders } from './preferences.ts'

/** Whom a notice goes to: E.164, '' where nobody gave a number; the language is one of the office. */
export type Listener = { phone: string; language: Language }
type Host = { sql: Sql; keys: Keys; now: number; office: PublishedPack }

/** `id`: what it is about; `roots`: what its condition and its text may read. */
type About = { id: string; roots: Readonly<Record<string, unknown>> }

/** Sends a notice, and opens its task, if it still concerns whom it is for. */
export async function tell(host: Host, listener: Listener, notice: Notice, { id, roots }: About): Promise<void> {
  const { pack } = host.office
  const known = { ...roots, policy: pack.policy }
  if (isOver(pack, notice, known, host.now) || !holds(notice.when, known)) return
  if (notice.task !== undefined) await openTask(host, pack.office.id, { kind: notice.task, subject: id })
  if (notice.text !== undefined) await say(host, listener, { text: notice.text, lane: notice.lane }, roots)
}

async function say(host: Host, { phone, language }: Listener, { text, lane }: { text: string; lane: Lane }, roots: About['roots']): Promise<void> {
  const { sql, keys, now, office } = host
  if (phone === '' || lane !== 'reply' && !await wantsReminders(sql, keys.key('phone', phone))) return
  const context = contextOf({ office, surface: 'sms', language, now })
  await post({ ...host, phone }, { text: message(context, text, roots), lane })
}
