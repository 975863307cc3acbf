import type { Sql } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import { readPackFolder, type PackSource } from '../pack-folder.ts'
import { upcast, type StoredPack } from '../upcast.ts'
import { complain, complainOfFolder, complainOfNothing, findFolder, refuse, told, type Answer } from './answer.ts'
import { complainOfOffice } from './rollback.ts'

/** `kota` is what is in force of that office, `kota@2` its second version. */
const reference = /^([a-zA-Z][\w-]*)(?:@(\d+))?$/

/** A published version with what its office wrote; `files` is null when it was published before files were kept. */
export type Stored = { name: string; pack: Pack; files: PackSource[] | null }

async function load(sql: Sql, office: string, version: number | null): Promise<Stored | undefined> {
  const [row] = await sql.query<{ version: number; documents: StoredPack; files: PackSource[] | null }>(
    `select version, documents, files from pack_version where office_id = $1 and ($2::int is null or version = $2::int) order by version desc limit 1`,
    [office, version])
  return row && { name: `${office}@${row.version}`, pack: upcast(row.documents), files: row.files }
}

export type Found<T> = { found: T } | { answer: Answer }

/** The published version that somebody means by `kota` or `kota@2`. */
export async function findPublished(sql: Sql, given: string): Promise<Found<Stored>> {
  const [, office = given, version] = reference.exec(given) ?? []
  const stored = await load(sql, office, version === undefined ? null : Number(version))
  if (stored) return { found: stored }
  if (version !== undefined && await load(sql, office, null)) return { answer: complain(`${office} has no version ${version}: npm run pack -- versions ${office} lists them.`) }
  return { answer: await complainOfOffice(sql, office) }
}

/** A folder, or what was published: a name alone means what is in force, when there is something; `./kota` always means the folder. */
export async function findPack(sql: Sql | undefined, given: string): Promise<Found<{ name: string; pack: Pack }>> {
  const isPublished = reference.test(given) && (given.includes('@') || (sql !== undefined && await load(sql, given, null) !== undefined))
  if (isPublished) return sql ? findPublished(sql, given) : { answer: complainOfNothing() }
  const folder = findFolder(given)
  if (!folder) return { answer: await complainOfFolder(given) }
  const { pack, findings } = await readPackFolder(folder)
  return pack ? { found: { name: given, pack } } : { answer: refuse(findings.map(told).join('\n')) }
}
