import type { Sql } from '@jemput/db'
import type { Deps, Keys } from '../deps.ts'
import { africasTalking } from './gateways/africastalking.ts'
import type { Sender, Sent } from './gateways/port.ts'
import { applyParked, type Source } from './reports.ts'

/** Messages that are taken at once: a crash leaves no more than these without a known end. */
const CLAIM = 50
const AT_ONCE = 10
const MOST_TRIES = 3
/** Pause after the first and the second failure, ms. */
const PAUSES = [10_000, 60_000]
/** A message still being sent after this belongs to a process that is no more, ms. */
const STUCK = 60_000

type Waiting = { office_id: string; id: string; phone_sealed: string; text_sealed: string; attempts: number }

/**
 * Sends what waits in the outbox, at most 50, and notes what became of each. Any number of processes may do so at once.
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
  const queue = [...claimed]
  const work = async () => {
    for (let message = queue.shift(); message; message = queue.shift()) await sendOne(deps, sender, gateway, message)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return claimed.length
}

/** While a message is being sent, `send_after` says since when. */
const claim = (sql: Sql, now: Date) => sql.query<Waiting>(
  `with picked as materialized (
     select office_id, id from outbox where status = 'queued' and send_after <= $1 order by send_after limit ${CLAIM} for update skip locked)
   update outbox o set status = 'sending', attempts = o.attempts + 1, send_after = $1
   from picked p where o.office_id = p.office_id and o.id = p.id
   returning o.office_id, o.id, o.phone_sealed, o.text_sealed, o.attempts`,
  [now],
)

async function sendOne({ db, keys, clock }: Deps, sender: Sender, gateway: Source, message: Waiting): Promise<void> {
  const opened = open(keys, message)
  const sent: Sent = opened ? await sender.send(opened) : { outcome: 'failed', reason: 'cannot be opened', final: true }
  await note(db, message, sent, clock.now())
  if (sent.outcome === 'sent' && sent.messageId !== null) await applyParked(db, gateway, sent.messageId)
}

/** Undefined for a message sealed under a key that we don't have: it must not keep the others waiting. */
function open(keys: Keys, message: Waiting): { to: string; text: string } | undefined {
  try {
    return { to: keys.open(message.phone_sealed, 'outbox.phone_sealed'), text: keys.open(message.text_sealed, 'outbox.text_sealed') }
  } catch {
    return undefined
  }
}

/** Only a message that is still ours to settle changes: a late answer never overrules a report. */
async function note(sql: Sql, { office_id, id, attempts }: Waiting, sent: Sent, now: number): Promise<void> {
  const pause = sent.outcome === 'failed' && !sent.final && attempts < MOST_TRIES ? PAUSES[attempts - 1] : undefined
  const status = pause === undefined ? sent.outcome : 'queued'
  const messageId = sent.outcome === 'sent' ? sent.messageId : null
  await sql.query(
    `update outbox set status = $3, message_id = $4, reason = $5, send_after = $6
     where office_id = $1 and id = $2 and status in ('sending', 'unknown')`,
    [office_id, id, status, messageId, sent.outcome === 'sent' ? null : sent.reason, new Date(now + (pause ?? 0))],
  )
}
