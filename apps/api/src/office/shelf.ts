import type { Sql } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import type { PublishedPack, Shelf } from '../deps.ts'
import { upcast, type StoredPack } from './upcast.ts'

type Row = { office_id: string; version: number; documents: StoredPack }

/** The numbers at which an office receives SMS; it writes from the first. */
export const numbersOf = ({ office }: Pack): readonly string[] => (typeof office.smsNumber === 'string' ? [office.smsNumber] : office.smsNumber)

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

/** Who answers where, worked out once for each set of newest versions. */
function index(newest: ReadonlyMap<string, PublishedPack>, front: string) {
  const packs = [...newest.values()]
  return {
    newest, front: known(newest, front, 'the pack'),
    offices: packs.filter(({ pack }) => !pack.office.template).sort((a, b) => a.pack.office.short.localeCompare(b.pack.office.short)),
    byDial: owners(packs, ({ office }) => [office.dial]),
    bySmsNumber: owners(packs, numbersOf),
  }
}

async function load(sql: Sql, office: string, version: number): Promise<PublishedPack> {
  const [row] = await sql.query<Row>('select office_id, version, documents from pack_version where office_id = $1 and version = $2', [office, version])
  if (!row) throw new Error(`version ${version} of ${office} was never published`)
  return { pack: upcast(row.documents), version }
}

export type LiveShelf = Shelf & {
  /** Takes in what has been published since, by whichever process. Returns it as `office version`. Throws, and changes nothing, when addresses clash. */
  refresh(sql: Sql): Promise<string[]>
}

/**
 * The published packs of a database: the newest of every office now, older ones when someone is still pinned to them.
 * `front` is the office whose pack answers codes that nobody knows. Throws when that one was never published, or when two packs share a dial code or SMS number.
 */
export async function openShelf(sql: Sql, front = 'national'): Promise<LiveShelf> {
  const rows = await sql.query<Row>(
    'select distinct on (office_id) office_id, version, documents from pack_version order by office_id, version desc')
  let now = index(new Map(rows.map(({ office_id, version, documents }) => [office_id, { pack: upcast(documents), version }])), front)
  const versions = new Map<string, Promise<PublishedPack>>()
  for (const [office, published] of now.newest) versions.set(`${office} ${published.version}`, Promise.resolve(published))

  const get: Shelf['get'] = (office, version, through) => {
    const key = `${office} ${version}`
    const there = versions.get(key)
    if (there) return there
    const loading = load(through, office, version)
    versions.set(key, loading)
    // A database that failed once may answer the next time.
    loading.catch(() => versions.delete(key))
    return loading
  }
  const refresh: LiveShelf['refresh'] = async (through) => {
    const heads = await through.query<{ office_id: string; version: number }>(
      'select office_id, max(version) as version from pack_version group by office_id order by office_id')
    const fresh = heads.filter(({ office_id, version }) => version > (now.newest.get(office_id)?.version ?? 0))
    if (fresh.length === 0) return []
    const newest = new Map(now.newest)
    for (const { office_id, version } of fresh) newest.set(office_id, await get(office_id, version, through))
    now = index(newest, front)
    return fresh.map(({ office_id, version }) => `${office_id} ${version}`)
  }
  return {
    newest: (office) => now.newest.get(office),
    get, refresh,
    offices: () => now.offices,
    byDial: (serviceCode) => now.byDial.get(serviceCode) ?? now.front,
    bySmsNumber: (number) => now.bySmsNumber.get(number),
  }
}
