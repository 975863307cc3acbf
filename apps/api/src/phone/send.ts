import type { Sql } from '@jemput/db'
import type { Deps, PublishedPack } from '../deps.ts'
import { numbersOf } from '../office/shelf.ts'
import { africasTalking } from './gateways/africastalking.ts'
import type { OutgoingSms, Sender, Sent } from './gateways/port.ts'
import { applyParked, type Source } from './reports.ts'

/** Messages that are claimed together, all on their way at the same time: a crash leaves no more than these without a known end. */
const AT_ONCE = 10
/** Pauses after failures, ms, the last one again and again: a gateway that is away costs minutes, not messages. */
const PAUSES = [10_000, 60_000, 300_000, 900_000]
/** What could not leave for so long, ms, nobody waits for any more. */
const GIVE_UP = 86_400_000
/** A message still being sent after this belongs to a process that is no more, ms. */
const STUCK = 60_000

type Waiting = { office_id: string; id: string; phone_sealed: string; text_sealed: string; attempts: number; created_at: Date }

/**
 * Sends what waits in the outbox, at most 10, and notes what became of each. Any number of processes may do so at once.
 * Returns how many were tried. A message that may have gone out is never sent again.
 */
export async function sendOutbox(deps: Deps, sender: Sender, gateway: Source = africasTalking): Promise<number> {
  const { db, clock } = deps
  const now = new Date(clock.now())
  await db.query(
    `update outbox set status = 'unknown', reason = 'interrupted' where status = 'sending' and send_after < $1`,
    [new Date(now.getTime() - STUCK)],
  )
  const claimed = await claim(db, now)
  await Promise.all(claimed.map((message) => sendOne(deps, sender, gateway, message)))
  return claimed.length
}

/** While a message is being sent, `send_after` says since when. */
const claim = (sql: Sql, now: Date) => sql.query<Waiting>(
  `with picked as materialized (
     select office_id, id from outbox where status = 'queued' and send_after <= $1 order by send_after limit ${AT_ONCE} for update skip locked)
   update outbox o set status = 'sending', attempts = o.attempts + 1, send_after = $1
   from picked p where o.office_id = p.office_id and o.id = p.id
   returning o.office_id, o.id, o.phone_sealed, o.text_sealed, o.attempts, o.created_at`,
  [now],
)

async function sendOne(deps: Deps, sender: Sender, gateway: Source, message: Waiting): Promise<void> {
  const { db, clock } = deps
  const opened = open(deps, message)
  const sent: Sent = opened ? await sender.send(opened) : { outcome: 'failed', reason: 'cannot be opened', final: true }
  await note(db, message, sent, clock.now())
  if (sent.outcome === 'sent' && sent.messageId !== null) await applyParked(db, gateway, sent.messageId)
}

/** Undefined for a message sealed under a key that we don't have: it must not keep the others waiting. */
function open({ keys, shelf }: Deps, message: Waiting): OutgoingSms | undefined {
  const from = answeredAt(shelf.newest(message.office_id))
  try {
    return { from, to: keys.open(message.phone_sealed, 'outbox.phone_sealed'), text: keys.open(message.text_sealed, 'outbox.text_sealed') }
  } catch {
    return undefined
  }
}

/** Whoever replies to a message must reach the office that wrote it. */
const answeredAt = (office: PublishedPack | undefined) => office && numbersOf(office.pack)[0]

/** Only a message that is still ours to settle changes: a late answer never overrules a report. */
async function note(sql: Sql, message: Waiting, sent: Sent, now: number): Promise<void> {
  const { office_id, id, attempts, created_at } = message
  const again = sent.outcome === 'failed' && !sent.final && now - created_at.getTime() < GIVE_UP
  const pause = again ? PAUSES[attempts - 1] ?? PAUSES.at(-1) : undefined
  const status = pause === undefined ? sent.outcome : 'queued'
  const messageId = sent.outcome === 'sent' ? sent.messageId : null
  await sql.query(
    `update outbox set status = $3, message_id = $4, reason = $5, send_after = $6
     where office_id = $1 and id = $2 and status in ('sending', 'unknown')`,
    [office_id, id, status, messageId, sent.outcome === 'sent' ? null : sent.reason, new Date(now + (pause ?? 0))],
  )
}
