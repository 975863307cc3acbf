import { basename } from 'node:path'
import type { Finding } from '@jemput/flow'
import { inspectFolder } from '../inspect-folder.ts'
import { complainOfFolder, done, findFolder, refuse, told, type Answer, type Caller } from './answer.ts'

/** Says everything that is wrong with a pack. */
export async function check(given: string, { now }: Caller): Promise<Answer> {
  const folder = findFolder(given)
  if (!folder) return complainOfFolder(given)
  const { pack, findings } = await inspectFolder(folder, new Date(now).toISOString().slice(0, 10))
  const text = tellFindings(folder, findings)
  return pack ? done(text) : refuse(text)
}

/** Every finding in a line, and the sum of them. */
export function tellFindings(folder: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const verdict = errors > 0 ? `${errors} to mend` : 'in order'
  return [...findings.map(told), `${basename(folder)}: ${verdict}${warnings > 0 ? `, ${warnings} to look at` : ''}.`].join('\n')
}
