import { record } from '../../people/audit.ts'
import type { Apply } from './apply.ts'
import { openCapture } from './open-capture.ts'
import { takeCapture } from './take-capture.ts'

/** An officer has captured somebody: an application begins. */
export const applyCapture: Apply = async (intake, operation) => {
  const opened = await openCapture(intake, operation)
  if (!opened.ok) return opened.code
  const code = await takeCapture(intake, operation, opened.capture)
  if (code !== null) return code
  const { sql, office, now } = intake
  await record(sql, { staffId: operation.envelope.actor, office }, { at: now, act: 'capture', subject: operation.entity, detail: { operation: operation.id } })
  return null
}
