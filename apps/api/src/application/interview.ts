import type { Interview } from '@jemput/contract'
import { afterApplication } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { tellAbout } from '../phone/tell-about.ts'
import { acceptApplication } from './accept.ts'
import { noteInterview, outcomesFor } from './interviews.ts'
import { listenerOf, lockApplication, passportView } from './record.ts'

/**
 * An officer has talked with the applicant and says what came of it: the papers are accepted, wait for what is missing, or end. Why is
 * kept with who said it. Of two officers at once the second finds the status changed where the first one's outcome changed it.
 */
export async function interview(desk: Desk, actor: Actor, id: string, { outcome, reason = '' }: Interview): Promise<null | No> {
  const { sql, keys, now } = desk
  const office = officeId(desk)
  const found = await lockApplication(sql, office, id)
  if (!found) return { refusal: 'not-found' }
  const rule = currentPack(desk).policy.interview[outcome]
  if (!rule) return { refusal: 'outcome-unknown' }
  if (!outcomesFor(desk, found).some((each) => each.id === outcome)) return { refusal: 'not-now' }
  if (rule.reason && reason.length < 3) return { refusal: 'why-missing' }
  const why = reason === '' ? null : reason
  if (rule.does === 'ACCEPT') return (await acceptApplication(desk, actor, id, { outcome, reason: why })).outcome === 'ok' ? null : { refusal: 'not-now' }

  const completeBy = await noteInterview(desk, actor, id, { outcome, reason: why })
  const ended = rule.does === 'END' ? afterApplication(found.status, 'withdraw') : undefined
  if (ended) await sql.query('update application set status = $3 where office_id = $1 and id = $2', [office, id, ended])
  // People write names into reasons.
  await record(sql, actor, { at: now, act: 'interview', subject: id, detail: { outcome, ...why === null ? {} : { reason_sealed: keys.seal(why, 'audit.reason') } } })
  if (completeBy !== null) {
    const about = { passport: passportView(keys, found), interview: { missing: why ?? '', deadline: completeBy, open: true } }
    await tellAbout(desk, office, listenerOf(keys, found), { event: 'interview.incomplete', id, ...about })
  }
  return null
}
