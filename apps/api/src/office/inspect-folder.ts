import { inspectCalendar, inspectPack, type Finding, type Pack } from '@jemput/flow'
import { readPackFolder } from './pack-folder.ts'

/**
 * Reads a pack from a folder and inspects it: the pack is there only when it may be published, that is without errors.
 * With `today`, `YYYY-MM-DD`, its calendar is looked at too, which gives only warnings. Throws when the folder can't be read.
 */
export async function inspectFolder(folder: string, today?: string): Promise<{ pack?: Pack; findings: Finding[] }> {
  const { pack, findings: ofReading, sources } = await readPackFolder(folder)
  if (!pack) return { findings: ofReading }
  const findings = [...ofReading, ...inspectPack(pack, sources), ...(today === undefined ? [] : inspectCalendar(pack, today, sources))]
  return findings.some(({ severity }) => severity === 'error') ? { findings } : { pack, findings }
}
