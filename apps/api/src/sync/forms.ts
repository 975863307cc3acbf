import { formBundle, type FormBundle, type Pack } from '@jemput/flow'
import type { Intake } from './intake.ts'

/** A form of an office as one version of its pack has it; undefined where it never had that version or form. */
export async function findForm(
  { sql, shelf, office }: Pick<Intake, 'sql' | 'shelf' | 'office'>, { id, version }: { id: string; version: number },
): Promise<{ bundle: FormBundle; pack: Pack } | undefined> {
  const [known] = await sql.query('select 1 from pack_version where office_id = $1 and version = $2', [office, version])
  if (!known) return undefined
  const { pack } = await shelf.get(office, version, sql)
  const bundle = formBundle(pack, version, id)
  return bundle && { bundle, pack }
}
