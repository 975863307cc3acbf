import { afterVisit, type HomeVisitStatus } from '@jemput/domain'
import { askedAnswers } from '@jemput/flow/form'
import type { HeldCode } from '@jemput/sync'
import { openApplication, type Answers, type ApplicationFlag, type ApplicationMedia } from '../../application/open-application.ts'
import type { Intake, StoredOperation } from '../intake.ts'
import { listPromised } from '../levels.ts'
import { judgeCapture, stateOf, type Capture } from './open-capture.ts'
import { personOf, textOf } from './person.ts'
import { seat } from './seat.ts'
import { lockVisit, type Visit } from './visit.ts'

/**
 * Makes an application of a capture: of what the phone sent, or of what staff have corrected since. A code: it can't be taken as it
 * stands, and nothing was written that the caller keeps. Throws 23505 when the same person is captured elsewhere at this very moment.
 */
export async function takeCapture(intake: Intake, operation: StoredOperation, capture: Capture): Promise<HeldCode | null> {
  const { sql, office, now } = intake
  const { body, bundle } = capture
  const found = await lockVisit(intake, operation, body.visit)
  if (!found.ok) return found.code
  const kind = await kindOf(intake, found.visit)
  if (!kind) return 'unknown-entity'
  if (kind.form !== bundle.form.id) return 'form-unknown'
  if (judgeCapture(capture, now).some(({ level }) => level === 'block')) return 'answers-refused'
  const answers = askedAnswers(bundle, stateOf(capture, now))
  const media = mediaOf(capture, operation, answers)
  const person = personOf(intake, capture, answers)
  if (!media || !person) return 'answers-refused'
  if (await isTaken(intake, operation.entity)) return 'state'
  if (await isUnderWay(intake, person.key)) return 'duplicate-person'

  const phone = textOf(answers, 'phone')
  const seated = await seat(intake, found.visit.id, kind, { person, phone, application: operation.entity, roster: body.roster })
  if (!seated.ok) return seated.code
  const whole = (await listPromised({ sql, office }, operation.id)).every(({ arrived }) => arrived)
  const isHealth = (question: string) => bundle.questions[question]?.data === 'HEALTH'
  await openApplication(intake, {
    id: operation.entity, from: { source: 'capture', visit: found.visit.id, operation: operation.id, capturedAt: body.at, whole },
    service: kind.service, packVersion: capture.version, form: bundle.form.id, language: body.language, person, phone,
    answers: only(answers, (question) => !isHealth(question)), health: only(answers, isHealth), media, flags: [...seated.flags, ...flagsOf(capture, now)],
  })
  await finishRequest(intake, found.visit)
  return null
}

const kindOf = async ({ shelf, sql, office }: Intake, { kind, pack_version }: Visit) => (await shelf.get(office, pack_version, sql)).pack.visits[kind]

const only = (answers: Answers, keep: (question: string) => boolean): Answers => Object.fromEntries(Object.entries(answers).filter(([question]) => keep(question)))

/** The photos and signatures that the answers name; undefined when one of them was not announced, and so would never come. */
function mediaOf({ bundle }: Capture, { envelope }: StoredOperation, answers: Answers): ApplicationMedia[] | undefined {
  const asked = Object.entries(answers).filter(([question]) => isMedia(bundle.questions[question]?.type))
  const media = asked.flatMap(([question, sha256]) => {
    const announced = envelope.media.find((each) => each.sha256 === sha256)
    return announced ? [{ question, sha256: announced.sha256, size: announced.size, mime: announced.mime, health: bundle.questions[question]?.data === 'HEALTH' }] : []
  })
  return media.length === asked.length ? media : undefined
}
const isMedia = (type: string | undefined): boolean => type === 'photo' || type === 'signature'

/** What an officer overruled, and what was to be looked at. */
function flagsOf(capture: Capture, now: number): ApplicationFlag[] {
  const { checks } = capture.bundle.form
  const overruled = Object.keys(capture.body.overruled).flatMap((check) => (checks[check] ? [{ code: 'overruled', question: checks[check].about }] : []))
  const warned = judgeCapture(capture, now).flatMap(({ question }) => (question === null ? [] : [{ code: 'warning', question }]))
  return [...overruled, ...warned]
}

/** Every capture is an application of its own. */
async function isTaken({ sql, office }: Intake, id: string): Promise<boolean> {
  const [found] = await sql.query('select 1 from application where office_id = $1 and id = $2', [office, id])
  return found !== undefined
}

/** Somebody whose first capture is still on its way. Of two at the same moment the unique index stops the second. */
async function isUnderWay({ sql, office }: Intake, key: string): Promise<boolean> {
  const [found] = await sql.query(
    `select 1 from application where office_id = $1 and person_key = $2 and source = 'capture' and status in ('received', 'complete', 'accepted', 'ready')`, [office, key])
  return found !== undefined
}

/** Officers were with the sick person: the family's request is settled. */
async function finishRequest({ sql, office }: Intake, { home_visit_id }: Visit): Promise<void> {
  if (home_visit_id === null) return
  const [request] = await sql.query<{ status: HomeVisitStatus }>('select status from home_visit where office_id = $1 and id = $2 for update', [office, home_visit_id])
  const next = request && afterVisit(request.status, 'finish')
  if (next) await sql.query('update home_visit set status = $3 where office_id = $1 and id = $2', [office, home_visit_id, next])
}
