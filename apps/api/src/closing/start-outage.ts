import type { Closing, NewOutage } from '@jemput/contract'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { findOutage } from './outage.ts'
import { readClosing } from './read-closing.ts'

/** The system is down. From now on whoever comes is served, and nobody is locked; those who are expected today are told by the sweep. */
export async function startOutage(desk: Desk, actor: Actor, { reason, since, until }: NewOutage): Promise<Closing | No> {
  const { sql, now } = desk
  const office = officeId(desk)
  if ((since ?? now) > now || (until !== null && until <= now)) return { refusal: 'times-crossed' }
  // Of two who press at once the second waits here and finds the first one's outage.
  await sql.query('select pg_advisory_xact_lock(hashtext($1))', [`outage ${office}`])
  if (await findOutage(desk)) return { refusal: 'outage-already' }
  const id = uuidv7()
  await sql.query('insert into outage (office_id, id, reason, since, until, staff_id) values ($1, $2, $3, $4, $5, $6)',
    [office, id, reason, new Date(since ?? now), until === null ? null : new Date(until), actor.staffId])
  await record(sql, actor, { at: now, act: 'start-outage', subject: id })
  return readClosing(desk)
}
