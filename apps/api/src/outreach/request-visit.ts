import { addWorkdays, foldName } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import { closedDaysOf } from '../booking/calendar.ts'
import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, phoneKey, todayAt } from '../booking/rules.ts'
import { tellAbout } from '../phone/tell-about.ts'
import { findRequest, findVisit, open } from './home-visit.ts'

type Request = Inputs<'homevisit.request'>
type Answer = Outcome<'homevisit.request'>

/**
 * Notes that a family asks officers to come to a sick person, once they have agreed that facts about the illness are noted.
 * There is one open request for a patient and a number to call, whoever asks; a phone has only so many of them.
 */
export async function requestHomeVisit(desk: Desk, request: Request): Promise<Answer> {
  const refused = refuse(desk, request)
  if (refused) return refused
  await queueUp(desk)
  const known = await findVisit(desk, 'request_key = $2', desk.requestKey)
  if (known) return { outcome: 'ok', visit: known }
  const already = await findVisit(desk, `patient_key = $2 and ${open}`, patientKey(desk, request))
  if (already) return { outcome: 'already', visit: already }
  if (!await write(desk, request)) return { outcome: 'too-many' }
  const made = await findRequest(desk, 'request_key = $2', [desk.requestKey])
  if (!made) throw new Error('the request was written and is not there')
  await tellAbout(desk, officeId(desk), made, { event: 'homevisit.requested', id: made.id, visit: made.visit })
  return { outcome: 'ok', visit: made.visit }
}

function refuse(desk: Desk, { consent, region }: Request): Answer | undefined {
  const { enabled, regions } = currentPack(desk).policy.homeVisit
  if (!enabled) return { outcome: 'off' }
  if (!consent) return { outcome: 'consent-missing' }
  return regions.length === 0 || regions.includes(region ?? '') ? undefined : { outcome: 'outside-area' }
}

/**
 * Requests at one office are written one after the other, until this transaction is over: they are few, and so each sees those before
 * it, and numbers have no gaps. The unique indexes hold without it.
 */
const queueUp = async ({ sql, office }: Desk): Promise<void> => {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`home_visit ${office.pack.office.id}`])
}

/** Same name, same number to call: the same patient, however the name is spelled with capitals and spaces. */
const patientKey = ({ keys }: Desk, { patient, contact }: Request): string =>
  keys.key('text', `home_visit ${contact} ${foldName(patient)}`)

/** Counts on from every request there has been: those that are forgotten by now are counted apart. */
const NEXT_NUMBER = `(select greatest((select max(number) from home_visit where office_id = $1), (select count(*) from home_visit where office_id = $1)
  + (select coalesce(sum(count), 0) from forgotten where office_id = $1 and what = 'sick-requests'))::int + 1)`

/** One statement counts the phone's open requests and writes; false when it has as many as it may. */
async function write(desk: Desk, request: Request): Promise<boolean> {
  const { keys, channel, language, office, now } = desk
  const { policy } = currentPack(desk)
  const calendar = { closed: closedDaysOf(currentPack(desk)), hours: policy.slot.hours }
  const seal = (text: string, column: string) => keys.seal(text, `home_visit.${column}`)
  const { relation, urgency, letter } = request
  const written = await desk.sql.query(
    `insert into home_visit (office_id, id, number, status, channel, patient_key, patient_sealed, address_sealed, region, contact_key,
       contact_sealed, phone_key, phone_sealed, health_sealed, language, pack_version, request_key, requested_at, answer_by)
     select $1::text, $2::uuid, ${NEXT_NUMBER}, 'requested', $3::text, $4::text,
       $5::text, $6::text, $7::text, $8::text, $9::text, $10::text, $11::text, $12::text, $13::text, $14::int, $15::text,
       $16::timestamptz, $17::date
     where (select count(*) from home_visit where office_id = $1 and phone_key = $10 and ${open}) < $18::int
     returning id`,
    [
      officeId(desk), uuidv7(), channel, patientKey(desk, request), seal(request.patient, 'patient_sealed'),
      seal(request.address, 'address_sealed'), request.region, keys.key('phone', request.contact),
      seal(request.contact, 'contact_sealed'), phoneKey(desk), seal(desk.phone, 'phone_sealed'),
      seal(JSON.stringify({ relation, urgency, letter }), 'health_sealed'), language, office.version, desk.requestKey,
      new Date(now), addWorkdays(todayAt(desk), policy.homeVisit.triageWd, calendar), policy.homeVisit.maxOpenPerPhone,
    ])
  return written.length === 1
}
