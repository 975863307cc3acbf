import type { Sql } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import type { PublishedPack, Shelf } from '../deps.ts'

type Row = { office_id: string; version: number; documents: Pack }

const numbersOf = ({ office }: Pack): readonly string[] => (typeof office.smsNumber === 'string' ? [office.smsNumber] : office.smsNumber)

/** An entry of a map that must be there. */
const known = <K, V>(map: ReadonlyMap<K, V>, key: K, what: string): V => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`${what} ${String(key)} was never published`)
  return value
}

/** Whose code or number each one is. Throws when two have the same: callers of one would reach the other. */
function owners(packs: readonly PublishedPack[], of: (pack: Pack) => readonly string[]): ReadonlyMap<string, PublishedPack> {
  const map = new Map<string, PublishedPack>()
  for (const published of packs) {
    for (const address of of(published.pack)) {
      const other = map.get(address)
      if (other) throw new Error(`${other.pack.office.id} and ${published.pack.office.id} both have ${address}`)
      map.set(address, published)
    }
  }
  return map
}

/**
 * The published packs of a database: the newest of every office now, older ones when someone is still pinned to them.
 * `front` is the office whose pack answers codes that nobody knows. Throws when that one was never published, or when two packs share a dial code or SMS number.
 */
export async function openShelf(db: Sql, front = 'national'): Promise<Shelf> {
  const rows = await db.query<Row>(
    'select distinct on (office_id) office_id, version, documents from pack_version order by office_id, version desc')
  const newest = new Map(rows.map(({ office_id, version, documents }) => [office_id, { pack: documents, version }]))
  const versions = new Map<string, Promise<PublishedPack>>()
  for (const [office, published] of newest) versions.set(`${office} ${published.version}`, Promise.resolve(published))

  const offices = [...newest.values()].filter(({ pack }) => !pack.office.template)
    .sort((a, b) => a.pack.office.short.localeCompare(b.pack.office.short))
  const byDial = owners([...newest.values()], ({ office }) => [office.dial])
  const bySmsNumber = owners([...newest.values()], numbersOf)
  const nationalFront = known(newest, front, 'the pack')

  const load = async (sql: Sql, office: string, version: number): Promise<PublishedPack> => {
    const [row] = await sql.query<Row>('select office_id, version, documents from pack_version where office_id = $1 and version = $2', [office, version])
    if (!row) throw new Error(`version ${version} of ${office} was never published`)
    return { pack: row.documents, version }
  }
  return {
    newest: (office) => newest.get(office),
    get: (office, version, sql) => {
      const key = `${office} ${version}`
      const there = versions.get(key)
      if (there) return there
      const loading = load(sql, office, version)
      versions.set(key, loading)
      // A database that failed once may answer the next time.
      loading.catch(() => versions.delete(key))
      return loading
    },
    offices: () => offices,
    byDial: (serviceCode) => byDial.get(serviceCode) ?? nationalFront,
    bySmsNumber: (number) => bySmsNumber.get(number),
  }
}
