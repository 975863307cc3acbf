import { addDays, afterApplication, parsePassport } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import { passOn } from '../delivery/custody.ts'
import { record, type Actor } from '../people/audit.ts'
import { tellAbout } from '../phone/tell-about.ts'
import { listenerOf, lockApplication, passportView, placeOf } from './record.ts'

export type MadeReady = { outcome: 'ok' | 'unknown-application' | 'wrong-passport' } | { outcome: 'not-now'; status: string }

/** The passport is made and lies at the office; the applicant is told until when it can be fetched, and how it is sent for. */
export async function markReady(desk: Desk, actor: Actor, id: string, passport: string): Promise<MadeReady> {
  const { sql, keys, now } = desk
  const office = officeId(desk)
  const number = parsePassport(passport)
  if (!number.ok) return { outcome: 'wrong-passport' }
  const found = await lockApplication(sql, office, id)
  if (!found) return { outcome: 'unknown-application' }
  const next = afterApplication(found.status, 'ready')
  // Marked by somebody else a moment ago, with the same passport: it is as it should be.
  if (!next) return isSame(keys, found, number.value) ? { outcome: 'ok' } : { outcome: 'not-now', status: found.status }
  const collectBy = addDays(todayAt(desk), currentPack(desk).policy.collect.deadlineDays)
  await sql.query(
    'update application set status = $3, ready_at = $4, collect_by = $5, passport_sealed = $6 where office_id = $1 and id = $2',
    [office, id, next, new Date(now), collectBy, keys.seal(number.value, placeOf('passport'))])
  await passOn(desk, { office, application: id, holder: 'office', staff: actor.staffId, parcel: null })
  await record(sql, actor, { at: now, act: 'mark-ready', subject: id })
  const view = { ...passportView(keys, { ...found, collect_by: collectBy }), readyOn: todayAt(desk), waiting: true }
  await tellAbout(desk, office, listenerOf(keys, found), { event: 'passport.ready', id, passport: view })
  return { outcome: 'ok' }
}

const isSame = (keys: Desk['keys'], { status, passport_sealed }: { status: string; passport_sealed: string | null }, number: string): boolean =>
  status === 'ready' && passport_sealed !== null && keys.open(passport_sealed, placeOf('passport')) === number
