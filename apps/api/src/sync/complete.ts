import { listPromised } from './levels.ts'
import type { Intake } from './intake.ts'

/** A captured application whose last photo has arrived is complete. In the transaction in which it arrived, or in which the record was written. */
export async function completeIfWhole({ sql, office, now }: Pick<Intake, 'sql' | 'office' | 'now'>, operation: string): Promise<void> {
  const media = await listPromised({ sql, office }, operation)
  if (!media.every(({ arrived }) => arrived)) return
  await sql.query(
    `update application set status = 'complete', complete_at = $3 where office_id = $1 and operation_id = $2 and status = 'received'`,
    [office, operation, new Date(now)])
}
