import { findNearest } from '@jemput/flow'
import type { Sql } from '@jemput/db'
import { listVersions, rollBack, type RolledBack } from '../versions.ts'
import { complain, complainOfNothing, done, lookingAtDatabase, refuse, shortHash, type Answer, type Caller } from './answer.ts'

/** The offices of which something is published here. */
const listPublished = async (sql: Sql): Promise<string[]> =>
  (await sql.query<{ office_id: string }>('select distinct office_id from pack_version order by 1')).map(({ office_id }) => office_id)

export async function complainOfOffice(sql: Sql, office: string): Promise<Answer> {
  const known = await listPublished(sql)
  const near = findNearest(office, known)
  const there = known.length > 0 ? `Published here: ${known.join(', ')}.` : 'Nothing is published here yet.'
  return complain(`No version of ${office} was ever published here.${near ? ` Did you mean ${near}?` : ''} ${there}`)
}

const inWords = (office: string, said: Exclude<RolledBack, { outcome: 'unpublished' }>): Answer => {
  switch (said.outcome) {
    case 'ok':
      return done(`${office}: version ${said.version} now says what version ${said.to} said (${shortHash(said.hash)}). `
        + `Version ${said.from} stays in the list; whoever began on it ends on it.`)
    case 'same': return refuse(`${office}: version ${said.version}, the newest, already says what version ${said.to} says. Nothing was changed.`)
    case 'nothing-before': return refuse(`${office}: there is no earlier version that says anything else. Nothing was changed.`)
    case 'no-such-version': return complain(`${office}: there is no such version. There are ${said.versions.join(', ')}.`)
  }
}

/** Makes an older version the newest again. */
export async function rollback(office: string, wanted: string | undefined, caller: Caller): Promise<Answer> {
  const version = wanted === undefined ? undefined : Number(wanted.replace(/^v/, ''))
  if (version !== undefined && !Number.isInteger(version)) return complain(`A version is a number, such as 2; "${wanted ?? ''}" is none.`)
  return lookingAtDatabase(caller, async (db) => {
    if (!db) return complainOfNothing()
    const said = await rollBack(db, office, version, caller.now)
    if ('clash' in said) return refuse(`${office}: not rolled back, ${said.clash}.`)
    return said.outcome === 'unpublished' ? complainOfOffice(db, office) : inWords(office, said)
  })
}

/** Lists what was published of an office, newest first. */
export function versions(office: string, caller: Caller): Promise<Answer> {
  return lookingAtDatabase(caller, async (db) => {
    if (!db) return complainOfNothing()
    const all = await listVersions(db, office)
    if (all.length === 0) return complainOfOffice(db, office)
    return done(all.map(({ version, hash, publishedAt, sameAs }, i) => [
      String(version).padStart(4), publishedAt.toISOString().slice(0, 16).replace('T', ' '), shortHash(hash),
      [...(i === 0 ? ['in force'] : []), ...(sameAs === null ? [] : [`the same as version ${sameAs}`])].join(', '),
    ].join('  ').trimEnd()).join('\n'))
  })
}
