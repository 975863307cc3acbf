import type { Item } from '@jemput/sync'
import type { Reader } from './feed.ts'
import type { Intake } from './intake.ts'
import type { Phone } from './phone.ts'

const PAGE = 200

/** How far a phone has read what is for itself and what is for its officer: `<transaction>.<kind>.<entity>`, or `-`. */
type Mark = { changed: string; kind: string; entity: string } | null
type Row = { kind: Item['kind']; entity: string; changed: string; gone: boolean; sealed: string }
export type Page = { items: Item[]; cursor: string | null; more: boolean }

/**
 * What changed since `cursor`, oldest first. Only what was written by transactions older than any that still runs: a newer number may be
 * committed before an older one, and a reader who went past it would never see that. `asOfficer`: whether the phone may read what its
 * officer may; what it can't read now waits for when it can.
 */
export async function pull(intake: Intake, { id, staffId }: Phone, cursor: string | null, asOfficer: boolean): Promise<Page> {
  const marks = readCursor(cursor)
  const own = await read(intake, `device ${id}`, marks.device, PAGE)
  const officers = asOfficer ? await read(intake, `staff ${staffId}`, marks.staff, PAGE) : { rows: [], mark: marks.staff }
  return {
    items: [...own.rows, ...officers.rows].map((row) => itemOf(intake, row)),
    cursor: own.mark || officers.mark ? `${writeMark(own.mark)}~${writeMark(officers.mark)}` : null,
    more: own.rows.length === PAGE || officers.rows.length === PAGE,
  }
}

async function read({ sql, office }: Intake, reader: Reader, mark: Mark, most: number): Promise<{ rows: Row[]; mark: Mark }> {
  // A database that was restored from a dump counts its transactions anew. Rows and marks from beyond its newest one are of the time before:
  // such rows count as the oldest there are, and such a mark as none.
  const rows = await sql.query<Row>(
    `with now as (select pg_snapshot_xmin(s) as oldest, pg_snapshot_xmax(s) as next from pg_current_snapshot() s),
     told as (
       select kind, entity, case when changed >= next then '1'::xid8 else changed end as changed, gone, sealed from feed, now
       where office_id = $1 and reader = $2 and (changed < oldest or changed >= next))
     select kind, entity, told.changed::text as changed, gone, sealed from told, now
     where (told.changed, kind, entity) > (case when $3::text::xid8 >= next then '0'::xid8 else $3::text::xid8 end, $4::text, $5::uuid) and (not gone or $6::boolean)
     order by told.changed, kind, entity limit $7`,
    [office, reader, mark?.changed ?? '0', mark?.kind ?? '', mark?.entity ?? '00000000-0000-0000-0000-000000000000', mark !== null, most])
  const last = rows.at(-1)
  return { rows, mark: last ? { changed: last.changed, kind: last.kind, entity: last.entity } : mark }
}

function itemOf({ keys }: Intake, { kind, entity, gone, sealed }: Row): Item {
  const value = gone ? null : JSON.parse(keys.open(sealed, 'feed.sealed'))
  return { kind, id: entity, gone, value }
}

const writeMark = (mark: Mark): string => (mark ? `${mark.changed}.${mark.kind}.${mark.entity}` : '-')
/** A cursor that is none of ours means: everything from the beginning. */
function readCursor(cursor: string | null): { device: Mark; staff: Mark } {
  const [device = '-', staff = '-'] = (cursor ?? '').split('~')
  return { device: readMark(device), staff: readMark(staff) }
}
function readMark(text: string): Mark {
  const [, changed, kind, entity] = /^(\d{1,19})\.([a-z]{1,20})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  return changed !== undefined && kind !== undefined && entity !== undefined ? { changed, kind, entity } : null
}
