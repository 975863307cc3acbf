import type { Sql } from '@jemput/db'
import type { LocalDate } from '@jemput/domain'
import type { Bucket } from '@jemput/flow'

/**
 * Seats in a window and its day: `size` > 0 takes them, < 0 gives them back. `limits` are for those that take; `behind`: the
 * seats are for somebody who leaves the line what it could use.
 */
export type SeatChange = { office: string; date: LocalDate; bucket: string; starts: string; size: number; limits: Limits | null; behind?: boolean }
type Limits = Pick<Bucket, 'daily' | 'perSlot'>

/** What came of a change: done, or nothing at all was changed and `left` seats were there for those that take. */
export type SeatsSettled = { done: boolean; left: number }

/*
 * One statement locks the counters in one order, days before their windows, decides, and writes all or nothing.
 * Two that exchange in opposite directions queue at the first counter that both need, so neither waits for the other in a circle.
 */
const exchangeSeats = `
  with change as materialized (
    select office_id, date, bucket, "window", sum(size)::int as size, bool_or(takes) as takes,
      max(capacity) filter (where takes) as capacity, sum(size) filter (where takes)::int as asked, bool_or(behind) as behind
    from jsonb_to_recordset($1::jsonb) as given(
      office_id text, date date, bucket text, "window" text, size int, takes boolean, capacity int, behind boolean)
    group by 1, 2, 3, 4
  ),
  line as materialized (
    select min(w.size) as least from change join waiting w using (office_id, bucket) where behind and w.status = 'waiting'
  ),
  counter as materialized (
    select change.*, c.taken
    from change join capacity c using (office_id, date, bucket, "window")
    order by office_id, date, bucket, "window" for update of c
  ),
  free as materialized (
    select bool_or(size > 0) and coalesce(min(capacity - taken) >= (select least from line), false) as kept from counter where takes
  ),
  verdict as materialized (
    select count(*)::int = (select count(*) from change) as opened,
      bool_and(size <= 0 or capacity is null or taken + size <= capacity) and coalesce((select not kept from free), true) as fits,
      case when (select kept from free) then 0 else min(capacity - taken - size + asked) filter (where takes) end as seats_left
    from counter
  ),
  written as (
    update capacity c
    set taken = c.taken + counter.size,
      capacity = case when not takes then c.capacity when counter.capacity is null then null
        else greatest(counter.capacity, c.taken + counter.size) end
    from counter, verdict
    where verdict.opened and verdict.fits
      and (c.office_id, c.date, c.bucket, c."window") = (counter.office_id, counter.date, counter.bucket, counter."window")
  )
  select opened, fits, greatest(seats_left, 0) as seats_left from verdict`

/** A row for each counter that is not there yet: the first who asks for a window makes it. */
const openCounters = `
  insert into capacity (office_id, date, bucket, "window", capacity)
  select distinct office_id, date, bucket, "window", capacity
  from jsonb_to_recordset($1::jsonb) as given(office_id text, date date, bucket text, "window" text, takes boolean, capacity int)
  where takes order by 1, 2, 3, 4
  on conflict do nothing`

/** Makes the counters of a window and its day, where they are missing. */
export const open = (sql: Sql, change: SeatChange) => sql.query(openCounters, [JSON.stringify(countersOf(change))])

/** Takes and gives back seats, all of the changes or none of them. */
export async function exchange(sql: Sql, changes: readonly SeatChange[]): Promise<SeatsSettled> {
  const counters = JSON.stringify(changes.flatMap(countersOf))
  const ask = async () => (await sql.query<{ opened: boolean; fits: boolean; seats_left: number | null }>(exchangeSeats, [counters]))[0]
  let said = await ask()
  if (!said?.opened) {
    await sql.query(openCounters, [counters])
    said = await ask()
  }
  if (!said?.opened) throw new Error(`no such counters: ${counters}`)
  return { done: said.fits, left: said.seats_left ?? 0 }
}

/** Both counters of a window: the whole day's, whose window is '', and its own. */
function countersOf({ office, date, bucket, starts, size, limits, behind = false }: SeatChange) {
  const both = { office_id: office, date, bucket, size, takes: limits !== null, behind }
  return [{ ...both, window: '', capacity: limits?.daily ?? null }, { ...both, window: starts, capacity: limits?.perSlot ?? null }]
}

type Seats = { office_id: string; date: LocalDate; bucket: string; starts: string; size: number }
/** The seats of a booking, or `size` of them, given back. */
export const back = ({ office_id, date, bucket, starts, size }: Seats, count = size): SeatChange =>
  ({ office: office_id, date, bucket, starts, size: -count, limits: null })
