import { existsSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { describePacks, inspectCalendar, inspectPack, jsonSchemas, type Finding } from '@jemput/flow'
import { listShippedOffices, readPackFolder, shippedPacks } from './pack-folder.ts'
import { printFlow } from './print-flow.ts'

const usage = `npm run pack -- check DIR           says what is wrong with a pack, and what would be right
npm run pack -- print FLOW [DIR]    shows a conversation with its texts in place
npm run pack -- schema              writes packages/packs/schema/*.json and the tables of docs/packs.md`

/** What a command ends with: 0 = all right, 1 = the pack has errors, 2 = asked wrongly. */
type Code = 0 | 1 | 2

const told = ({ severity, file, line, path, message, mend }: Finding): string => {
  const place = [line > 0 ? `${file}:${line}` : file, path].filter((part) => part !== '').join(' ')
  const right = mend === undefined ? '' : ` ${mend.charAt(0).toUpperCase()}${mend.slice(1)}${/[.?]$/.test(mend) ? '' : '.'}`
  return `${severity === 'warning' ? 'warning ' : ''}${place}: ${message}.${right}`
}

/** A folder as given, or the name of an office that comes with Jemput. */
function findFolder(given: string): string | undefined {
  return [resolve(given), join(shippedPacks(), given)].find((folder) => existsSync(folder) && statSync(folder).isDirectory())
}

async function check(given: string, today: string): Promise<Code> {
  const folder = findFolder(given)
  if (!folder) return complain(`There is no folder ${given}. Offices that come with Jemput: ${(await listShippedOffices()).join(', ')}.`)
  const { pack, findings, sources } = await readPackFolder(folder)
  const all = pack ? [...inspectPack(pack, sources), ...inspectCalendar(pack, today, sources)] : findings
  for (const finding of all) console.log(told(finding))
  const errors = all.filter(({ severity }) => severity === 'error').length
  const warnings = all.length - errors
  const verdict = errors > 0 ? `${errors} to mend` : 'in order'
  console.log(`${basename(folder)}: ${verdict}${warnings > 0 ? `, ${warnings} to look at` : ''}.`)
  return errors > 0 ? 1 : 0
}

async function print(flow: string, given: string): Promise<Code> {
  const folder = findFolder(given)
  if (!folder) return complain(`There is no folder ${given}.`)
  const { pack, findings } = await readPackFolder(folder)
  if (!pack) {
    for (const finding of findings) console.log(told(finding))
    return 1
  }
  if (!pack.flows[flow]) return complain(`There is no conversation ${flow}. There is ${Object.keys(pack.flows).join(', ')}.`)
  console.log(printFlow(pack, flow))
  return 0
}

/** What is written by hand ends with this line. */
const GENERATED = '<!-- The rest is written by `npm run pack -- schema`. -->\n'

async function writeSchemas(): Promise<Code> {
  const folder = join(shippedPacks(), 'schema')
  await mkdir(folder, { recursive: true })
  for (const [name, schema] of Object.entries(jsonSchemas())) await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
  const manual = resolve(shippedPacks(), '../../docs/packs.md')
  const [byHand = ''] = (await readFile(manual, 'utf8')).split(GENERATED)
  await writeFile(manual, `${byHand}${GENERATED}\n${describePacks()}\n`)
  console.log(`Written: ${folder}/*.json and the tables of ${manual}.`)
  return 0
}

function complain(message: string): Code {
  console.error(message)
  return 2
}

/** `today` is the day from which the calendar is looked at, `YYYY-MM-DD`. */
function run([verb = '', ...rest]: string[], today: string): Promise<Code> | Code {
  const [first, second] = rest
  if (verb === 'check' && first !== undefined) return check(first, today)
  if (verb === 'print' && first !== undefined) return print(first, second ?? 'national')
  if (verb === 'schema') return writeSchemas()
  if (['publish', 'export', 'diff'].includes(verb)) {
    return complain(`"${verb}" is not here yet: packs are published when Jemput starts, each time their content has changed.`)
  }
  return complain(usage)
}

process.exitCode = await run(process.argv.slice(2), new Date().toISOString().slice(0, 10))
