import type { Value } from '@jemput/flow'
import type { Blocker } from '@jemput/flow/form'
import type { HeldCode } from '@jemput/sync'
import { openCapture, judgeCapture, type Capture } from './apply/open-capture.ts'
import { takeCapture } from './apply/take-capture.ts'
import { operationColumns, type Intake, type StoredOperation } from './intake.ts'
import { tellLevel } from './levels.ts'

/** A capture that the office could not take as it came. `capture`: undefined when it can't be opened, and so not corrected either. */
export type HeldCapture = { operation: StoredOperation; capture: Capture | undefined; blockers: Blocker[] }

/** Undefined for what is no capture, or is not held. Nobody else settles it until this transaction is over. */
export async function findHeld(intake: Intake, id: string): Promise<HeldCapture | undefined> {
  // As an exchange does, and before anything else: a photo that arrives meanwhile would else make nothing whole.
  await intake.sql.query('select 1 from device where office_id = $1 and id = (select device_id from operation where office_id = $1 and id = $2) for update', [intake.office, id])
  const [operation] = await intake.sql.query<StoredOperation>(
    `select ${operationColumns} from operation where office_id = $1 and id = $2 and kind = 'capture' and status in ('quarantined', 'asked') for update`,
    [intake.office, id])
  if (!operation) return undefined
  const opened = await openCapture(intake, operation)
  const capture = opened.ok ? opened.capture : undefined
  return { operation, capture, blockers: capture ? judgeCapture(capture, intake.now) : [] }
}

/**
 * Takes a held capture with these answers instead of its own; with none of them, as it came. A code: it is still held, for that reason.
 * The phone is told. Whoever calls writes down who did it; a lost race throws 23505, to be run again as a whole.
 */
export async function takeCorrected(intake: Intake, { operation, capture }: HeldCapture, answers: Readonly<Record<string, Value>>): Promise<HeldCode | null> {
  if (!capture) return 'unreadable'
  const { sql, office } = intake
  const given = Object.fromEntries(Object.entries(answers).flatMap(([question, value]) => (isAnswer(value) ? [[question, value]] : [])))
  const corrected = { ...capture, body: { ...capture.body, answers: { ...capture.body.answers, ...given } } }
  await sql.query('savepoint correction')
  const code = await takeCapture(intake, operation, corrected)
  if (code !== null) {
    await sql.query('rollback to savepoint correction')
    return code
  }
  await sql.query(`update operation set status = 'corrected', code = null where office_id = $1 and id = $2`, [office, operation.id])
  await tellLevel(intake, operation.id)
  return null
}

const isAnswer = (value: Value): value is string | number | boolean | null => typeof value !== 'object' || value === null
