import type { Sql } from '@jemput/db'

/** Counts what was erased, by office and day: the only thing that is left of it. */
export async function note(sql: Sql, now: number, { office, what, count }: { office: string; what: string; count: number }): Promise<void> {
  if (count === 0) return
  await sql.query(
    `insert into forgotten (office_id, day, what, count) values ($1, $2, $3, $4)
     on conflict (office_id, day, what) do update set count = forgotten.count + excluded.count`, [office, new Date(now).toISOString().slice(0, 10), what, count])
}
