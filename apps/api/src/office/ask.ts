import { findNearest } from '@jemput/flow'
import { complain, done, type Answer, type Caller } from './verbs/answer.ts'
import { check } from './verbs/check.ts'
import { diff } from './verbs/diff.ts'
import { exportPack } from './verbs/export.ts'
import { explain } from './verbs/explain.ts'
import { print } from './verbs/print.ts'
import { publish } from './verbs/publish.ts'
import { rollback, versions } from './verbs/rollback.ts'
import { schema } from './verbs/schema.ts'

type Verb = { takes: readonly string[]; does: string; run(given: readonly string[], caller: Caller): Promise<Answer> }
const verb = (takes: string, does: string, run: Verb['run']): Verb => ({ takes: takes.split(' ').filter((word) => word !== ''), does, run })

/** Everything that can be done with packs. What stands in brackets may be left out; DIR is a folder, or an office that comes with Jemput. */
const verbs: Readonly<Record<string, Verb>> = {
  check: verb('DIR', 'what is wrong with a pack, file and line, and what would be right', ([dir = ''], caller) => check(dir, caller)),
  explain: verb('DIR KEY', 'what a key such as policy.arrival is, which file says so, and what it means', ([dir = '', key = '']) => explain(dir, key)),
  print: verb('FLOW [DIR]', 'a conversation with its texts in place', ([flow = '', dir]) => print(flow, dir)),
  publish: verb('DIR', "plays the pack's stories and makes it the office's next version, in DATABASE_URL or the folder DATA_DIR",
    ([dir = ''], caller) => publish(dir, caller)),
  versions: verb('OFFICE', 'what was published of an office, newest first', ([office = ''], caller) => versions(office, caller)),
  rollback: verb('OFFICE [VERSION]', 'makes an older version the newest again, the last different one when none is named',
    ([office = '', version], caller) => rollback(office, version, caller)),
  diff: verb('A B', 'what changed from A to B, in words: folders (./kota), offices (kota) or versions (kota@2)', ([a = '', b = ''], caller) => diff(a, b, caller)),
  export: verb('OFFICE[@VERSION] DIR', 'writes the files of a published version into an empty folder, as they were',
    ([office = '', dir = ''], caller) => exportPack(office, dir, caller)),
  schema: verb('', 'writes packages/packs/schema/*.json and the tables of docs/packs.md', () => schema()),
}

const usage = (): string => {
  const lines = Object.entries(verbs).map(([name, { takes, does }]) => [[name, ...takes].join(' '), does] as const)
  const widest = Math.max(...lines.map(([left]) => left.length))
  return lines.map(([left, does]) => `npm run pack -- ${left.padEnd(widest)}   ${does}`).join('\n')
}

const isOptional = (word: string): boolean => word.startsWith('[')

/** What `npm run pack -- ...` answers to these words. Wrong words are answered with what would be right. */
export function ask([name = '', ...given]: readonly string[], caller: Caller): Promise<Answer> | Answer {
  if (name === '--help' || name === 'help') return done(usage())
  const asked = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!asked) {
    const near = name === '' ? undefined : findNearest(name, Object.keys(verbs))
    return complain(`${name === '' ? '' : `There is no "${name}".${near ? ` Did you mean ${near}?` : ''}\n\n`}${usage()}`)
  }
  const { takes } = asked
  const missing = takes.filter((word) => !isOptional(word)).slice(given.length)
  const lacks = missing.length > 0 ? `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing` : undefined
  const wrong = lacks ?? (given.length > takes.length ? `"${given[takes.length] ?? ''}" is too much` : undefined)
  return wrong === undefined ? asked.run(given, caller) : complain(`${wrong}: npm run pack -- ${[name, ...takes].join(' ')}`)
}
