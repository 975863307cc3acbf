import type { Database } from '@jemput/db'

/** So many tries in vain, and within how many ms. */
export type Limit = { most: number; withinMs: number }

/** Counts a try, whatever comes of it; one statement, so that tries at the same moment are all counted. False when there were too many. */
export async function countTry(db: Database, key: string, now: number, { most, withinMs }: Limit): Promise<boolean> {
  const [row] = await db.query<{ count: number }>(
    `insert into rate_limit as r (id, key, count, last_request) values ($1, $1, 1, $2::bigint)
     on conflict (key) do update set
       count = case when r.last_request < $2::bigint - $3::bigint then 1 else r.count + 1 end,
       last_request = case when r.last_request < $2::bigint - $3::bigint then $2::bigint else r.last_request end
     returning count`,
    [key, now, withinMs])
  return (row?.count ?? 0) <= most
}

/** It was not in vain. */
export const forgiveTry = (db: Database, key: string) => db.query('update rate_limit set count = greatest(count - 1, 0) where key = $1', [key])
