import type { Sql } from '@jemput/db'
import type { ApplicationStatus, LocalDate, ParcelStatus, Receiver } from '@jemput/domain'
import type { Language } from '@jemput/flow'
import type { Keys, Shelf } from '../deps.ts'

/** What works on parcels: one transaction at one office, one moment. */
export type Post = { sql: Sql; keys: Keys; shelf: Shelf; office: string; now: number }

/** A parcel with the passport that is in it, as they are stored. */
export type ParcelRecord = {
  id: string; number: string; status: ParcelStatus; receiver: Receiver; receiver_sealed: string | null; address_sealed: string
  phone_sealed: string; language: Language; pack_version: number; manifest: string | null; courier_id: string | null; attempts: number
  code_sealed: string | null; code_check: { salt: string; hash: string } | null
  application_id: string; application_status: ApplicationStatus; name_sealed: string; passport_sealed: string | null; code: string | null; collect_by: LocalDate | null
}
const columns = `p.id, p.number, p.status, p.receiver, p.receiver_sealed, p.address_sealed, p.phone_sealed, p.language, p.pack_version,
  m.number as manifest, p.courier_id, p.attempts, p.code_sealed, p.code_check,
  p.application_id, a.status as application_status, a.name_sealed, a.passport_sealed, a.code, a.collect_by`
const tables = `parcel p join application a on a.office_id = p.office_id and a.id = p.application_id
  left join manifest m on m.office_id = p.office_id and m.id = p.manifest_id`

/** The parcel and its passport, while nobody else changes either. */
export async function lockParcel({ sql, office }: Pick<Post, 'sql' | 'office'>, id: string): Promise<ParcelRecord | undefined> {
  const [found] = await sql.query<ParcelRecord>(`select ${columns} from ${tables} where p.office_id = $1 and p.id = $2 for update of p, a`, [office, id])
  return found
}

/** Throws when there is no such parcel. */
export async function getParcel({ sql, office }: Pick<Post, 'sql' | 'office'>, id: string): Promise<ParcelRecord> {
  const [found] = await sql.query<ParcelRecord>(`select ${columns} from ${tables} where p.office_id = $1 and p.id = $2`, [office, id])
  if (!found) throw new Error(`no parcel ${id} at ${office}`)
  return found
}
