import { basename } from 'node:path'
import { explainKey, type KeyValue, type UnknownKey } from '@jemput/flow'
import { readLayers } from '../pack-folder.ts'
import { complain, complainOfFolder, done, findFolder, type Answer } from './answer.ts'

const written = (value: unknown): string => (value === undefined ? 'not said' : JSON.stringify(value))

/** A value, its sentence, and everybody who says something about it, the office first. */
function linesOf({ path, value, said, sentence, bahasa, otherwise }: KeyValue): string[] {
  const widest = Math.max(0, ...said.map(({ pack }) => pack.length))
  const taken = value === undefined && said.length > 0
  const counts = value === undefined && !taken ? otherwise : value
  return [
    `${path} = ${taken ? 'taken away' : written(counts)}`,
    ...[bahasa, sentence].flatMap((words) => (words === undefined ? [] : [`  ${words}`])),
    ...said.map(({ pack, place, value: own }, i) =>
      `  ${pack.padEnd(widest)}  ${place.file}:${place.line}${i === 0 ? (said.length > 1 ? '  this counts' : '') : `  ${written(own)}`}`),
    ...(otherwise === undefined ? [] : [`  default ${written(otherwise)}`]),
  ]
}

const FEW = 12
const unknownIn = ({ unknown, nearest, known }: UnknownKey, office: string): string => {
  const there = known.slice(0, FEW).join(', ')
  const more = known.length > FEW ? ', ...' : ''
  return `${office} has no ${unknown}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}${there === '' ? '' : `\nThere: ${there}${more}`}`
}

/** Says what a key of a pack is, which pack says so in which line, what it overrides, and what the key means. */
export async function explain(given: string, path: string): Promise<Answer> {
  const folder = findFolder(given)
  if (!folder) return complainOfFolder(given)
  const found = explainKey(await readLayers(folder), path)
  if (!Array.isArray(found)) return complain(unknownIn(found, basename(folder)))
  return done(found.map((value) => linesOf(value).join('\n')).join('\n'))
}
