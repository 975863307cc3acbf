import { DataDirLocked, openDatabase } from '@jemput/db'
import { databaseOf, readConfig } from '../config.ts'
import { openShelf } from '../office/shelf.ts'
import { createKeys } from '../people/keys.ts'
import { keepSecret } from '../people/secret-files.ts'
import { replay, type Replay } from './replay.ts'
import { findSession, listSessions } from './turns.ts'

const MOST_LISTED = 20
const usage = `npm run phone -- --sessions            the newest sessions by USSD
npm run phone -- --replay SESSION      plays one against the packs of today; nothing is carried out`

const why: Record<NonNullable<Replay['why']>, string> = {
  resumed: 'This session went on from a call that broke off, or broke off itself and was offered again: play the one before it.',
  'no-record': 'There is no record of what this session heard: it is unknown, was erased after its days, or is older than this version.',
  'another-way': 'From here on the conversation of today asks the house for something that was not asked then.',
}

function tell({ screens, why: stopped }: Replay): void {
  for (const { typed, was, is } of screens) {
    console.log(typed === '' ? '\n(dials)' : `\n> ${typed}`)
    if (is === was) console.log(indent(was))
    else console.log(`${indent(was, '- ')}\n${indent(is, '+ ')}`)
  }
  const changed = screens.filter(({ was, is }) => was !== is).length
  if (stopped) console.log(`\n${why[stopped]}`)
  else console.log(`\n${screens.length} screens, ${changed === 0 ? 'all as they were' : `${changed} of them changed`}.`)
}
const indent = (text: string, mark = '  ') => text.split('\n').map((line) => `${mark}${line}`).join('\n')

/** Exit codes as everywhere: 0 done, 1 not as it was, 2 not understood. */
async function run([verb, session]: string[]): Promise<0 | 1 | 2> {
  const read = readConfig({ ...process.env, DEMO: 'on' })
  if (!read.ok || (verb !== '--sessions' && session === undefined)) {
    console.error(read.ok ? usage : read.wrong.map(({ name, right }) => `${name} should be ${right}.`).join('\n'))
    return 2
  }
  const { config } = read
  const keys = createKeys(config.masterKey ?? keepSecret(config.dataDir, 'master.key').secret)
  const db = await openDatabase(databaseOf(config))
  try {
    if (verb === '--sessions') {
      for (const { id, office, screen, at } of await listSessions(db, MOST_LISTED)) console.log(`${at.toISOString()}  ${office.padEnd(16)} ${screen.padEnd(24)} ${id}`)
      return 0
    }
    const played = replay(await openShelf(db), await findSession(db, keys, session ?? ''))
    tell(played)
    return played.why === undefined && played.screens.every(({ was, is }) => was === is) ? 0 : 1
  } finally {
    await db.close()
  }
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof DataDirLocked)) throw error
  console.error(`${error.message}\nEnd that server first, or keep the data in PostgreSQL (DATABASE_URL).`)
  process.exitCode = 2
}
