import { findNearest } from '@jemput/flow'
import { readPackFolder } from '../pack-folder.ts'
import { printFlow } from '../print-flow.ts'
import { complain, complainOfFolder, done, findFolder, refuse, told, type Answer } from './answer.ts'

/** Shows a conversation with its texts in place. */
export async function print(flow: string, given = 'national'): Promise<Answer> {
  const folder = findFolder(given)
  if (!folder) return complainOfFolder(given)
  const { pack, findings } = await readPackFolder(folder)
  if (!pack) return refuse(findings.map(told).join('\n'))
  const known = Object.keys(pack.flows)
  const near = findNearest(flow, known)
  if (!pack.flows[flow]) return complain(`There is no conversation ${flow}.${near ? ` Did you mean ${near}?` : ''} There is ${known.join(', ')}.`)
  return done(printFlow(pack, flow))
}
