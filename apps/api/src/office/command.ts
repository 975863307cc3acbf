import { existsSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { DataDirLocked, migrate, openDatabase } from '@jemput/db'
import { describePacks, jsonSchemas, type Finding } from '@jemput/flow'
import { databaseOf, readConfig } from '../config.ts'
import { inspectFolder } from './inspect-folder.ts'
import { listShippedOffices, readPackFolder, shippedPacks } from './pack-folder.ts'
import { printFlow } from './print-flow.ts'
import { publishBeside } from './publish-beside.ts'

const usage = `npm run pack -- check DIR           says what is wrong with a pack, and what would be right
npm run pack -- print FLOW [DIR]    shows a conversation with its texts in place
npm run pack -- publish DIR         makes a pack the office's next version, in DATABASE_URL or the folder DATA_DIR
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
  const { pack, findings } = await inspectFolder(folder, today)
  return tellFindings(folder, findings, pack === undefined)
}

function tellFindings(folder: string, findings: readonly Finding[], bad: boolean): Code {
  for (const finding of findings) console.log(told(finding))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const verdict = errors > 0 ? `${errors} to mend` : 'in order'
  console.log(`${basename(folder)}: ${verdict}${warnings > 0 ? `, ${warnings} to look at` : ''}.`)
  return bad ? 1 : 0
}

async function publishFolder(given: string, now: number): Promise<Code> {
  const folder = findFolder(given)
  if (!folder) return complain(`There is no folder ${given}.`)
  const { pack, findings } = await inspectFolder(folder)
  if (!pack) return tellFindings(folder, findings, true)
  // Publishing needs the database alone, and none of the secrets without which a server refuses to start.
  const read = readConfig({ ...process.env, DEMO: 'on' })
  if (!read.ok) return complain(read.wrong.map(({ name, right }) => `${name} should be ${right}.`).join('\n'))
  const db = await openDatabase(databaseOf(read.config))
  try {
    await migrate(db)
    const said = await publishBeside(db, pack, now)
    if ('clash' in said) {
      console.log(`${pack.office.id}: not published, ${said.clash}.`)
      return 1
    }
    console.log(`${pack.office.id}: ${said.isNew ? 'published as' : 'nothing new since'} version ${said.version} (${said.hash.slice(0, SHORT_HASH)}).`)
    return 0
  } finally {
    await db.close()
  }
}

/** Enough of a hash to compare two by eye. */
const SHORT_HASH = 12

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

/** `now` is epoch ms; the calendar is looked at from its day. */
function run([verb = '', ...rest]: string[], now: number): Promise<Code> | Code {
  const [first, second] = rest
  if (verb === 'check' && first !== undefined) return check(first, new Date(now).toISOString().slice(0, 10))
  if (verb === 'publish' && first !== undefined) return publishFolder(first, now)
  if (verb === 'print' && first !== undefined) return print(first, second ?? 'national')
  if (verb === 'schema') return writeSchemas()
  if (['export', 'diff'].includes(verb)) return complain(`"${verb}" is not here yet.`)
  return complain(usage)
}

try {
  process.exitCode = await run(process.argv.slice(2), Date.now())
} catch (error) {
  if (!(error instanceof DataDirLocked)) throw error
  process.exitCode = complain(error.message)
}
