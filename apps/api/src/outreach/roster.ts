import type { Sql } from '@jemput/db'
import type { PersonItem } from '@jemput/sync'
import type { Keys } from '../deps.ts'
import { tellPhones, type Reader } from '../sync/feed.ts'

/** Somebody whom a visit expects, or who walked in, as far as the office knows them. */
export type RosterPerson = Pick<PersonItem, 'name' | 'nik' | 'birthDate' | 'sex' | 'phone'> & {
  /** What a list had in further columns, by heading; it stays at the office. */
  more?: Readonly<Record<string, string>>
}
type Host = { sql: Sql; keys: Keys }
type Row = { id: string; no: number; status: PersonItem['status']; person_sealed: string }

export const sealPerson = (keys: Keys, person: RosterPerson): string => keys.seal(JSON.stringify(person), 'roster_entry.person_sealed')
export const openPerson = (keys: Keys, sealed: string): RosterPerson => JSON.parse(keys.open(sealed, 'roster_entry.person_sealed'))

/** Tells the phones of everybody who goes how people of a visit stand now; without `entries`, of all of them. In the transaction that changed it. */
export async function tellRoster({ sql, keys }: Host, office: string, visit: string, entries?: readonly string[]): Promise<void> {
  const rows = await sql.query<Row>(
    `select id, no, status, person_sealed from roster_entry
     where office_id = $1 and visit_id = $2 and ($3::uuid[] is null or id = any($3::uuid[])) order by no`, [office, visit, entries ?? null])
  const team = await listTeam(sql, office, visit)
  const readers = team.map((staff): Reader => `staff ${staff}`)
  await tellPhones({ sql, keys }, office, readers, rows.map(({ id, no, status, person_sealed }) => {
    const { more: _, ...person } = openPerson(keys, person_sealed)
    return { kind: 'person', id, gone: false, value: { id, visit, no, status, ...person } }
  }))
}

/** Who goes. */
export async function listTeam(sql: Sql, office: string, visit: string): Promise<string[]> {
  const rows = await sql.query<{ staff: string }>('select staff_id as staff from visit_officer where office_id = $1 and visit_id = $2 order by 1', [office, visit])
  return rows.map(({ staff }) => staff)
}
