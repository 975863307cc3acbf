import type { Database } from '@jemput/db'
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

/**
 * The published packs of a database: the newest of every office now, older ones when someone is still pinned to them.
 * `front` is the office whose pack answers codes that nobody knows. Throws when that one was never published.
 */
export async function openShelf(db: Database, front = 'national'): Promise<Shelf> {
  const rows = await db.query<Row>(
    'select distinct on (office_id) office_id, version, documents from pack_version order by office_id, version desc')
  const newest = new Map(rows.map(({ office_id, version, documents }) => [office_id, { pack: documents, version }]))
  const versions = new Map<string, Promise<PublishedPack>>()
  for (const [office, published] of newest) versions.set(`${office} ${published.version}`, Promise.resolve(published))

  const offices = [...newest.values()].filter(({ pack }) => !pack.office.template)
    .sort((a, b) => a.pack.office.short.localeCompare(b.pack.office.short))
  const byDial = new Map([...newest.values()].map((published) => [published.pack.office.dial, published]))
  const bySmsNumber = new Map([...newest.values()].flatMap((published) => numbersOf(published.pack).map((number) => [number, published] as const)))
  const nationalFront = known(newest, front, 'the pack')

  const load = async (office: string, version: number): Promise<PublishedPack> => {
    const [row] = await db.query<Row>('select office_id, version, documents from pack_version where office_id = $1 and version = $2', [office, version])
    if (!row) throw new Error(`version ${version} of ${office} was never published`)
    return { pack: row.documents, version }
  }
  return {
    newest: (office) => newest.get(office),
    get: (office, version) => {
      const key = `${office} ${version}`
      const there = versions.get(key)
      if (there) return there
      const loading = load(office, version)
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
