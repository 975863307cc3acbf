import type { Sql } from '@jemput/db'
import type { LocalDate } from '@jemput/domain'
import type { SealedPerson, Standing } from './person.ts'
import { clashesOf } from './person.ts'

/** A new hold, with all that decides about it. Limits of null are none. */
export type Asked = {
  office_id: string; request_key: string; id: string; code: string; channel: string; bucket: string; service: string
  speed: string | null; priority_class: string | null; free_reason: string | null; date: LocalDate; starts: string; ends: string; size: number; daily: number | null; per_slot: number | null
  phone_key: string; phone_sealed: string; kk_key: string | null; address_sealed: string | null; language: string
  pack_version: number; now: Date; expires_at: Date; today: LocalDate
  most_people: number; most_parties: number; most_tries: number; hour: Date
  /** 1, or 0 when this very attempt was counted already. */
  tries: number
  lock_keys: string[]
  /** Offered to whoever is first in line; everybody else leaves the line what it could use. */
  in_turn: boolean
  people: (SealedPerson & { no: number })[]
}

/** What was found. `placed`: the hold is written; otherwise nothing was, except the count of tries. */
export type Found = Standing & {
  placed: boolean
  /** The booking that this very request made before. */
  first: string | null
  /** The open hold of this phone. */
  holding: { id: string; lapsed: boolean } | null
  people: number
  parties: number
  tries: number
  /** Seats alone decide; only then the counters are looked at. */
  clear: boolean
  /** How many of the two counters exist. */
  counters: number
  seats_left: number | null
  /** Seats are missing, and some of that day are held for nobody: their time is over, the sweeper has not come yet. */
  stale: boolean
}

/*
 * One statement, read from top to bottom: who asks, what stands against it, is there hope, lock the day and then its window,
 * decide, write. Everything is seen as it was when the statement began, except the locked counters: FOR UPDATE waits for whoever
 * is writing them and gives their newest values, and so does the UPDATE. Hence no seat is sold twice, nobody hears "full" of
 * a window that had seats, and after it is full the refused queue for nothing. Seats that somebody in line could use are none for
 * a newcomer: a place that comes back is not snatched before it is offered.
 * What slips in while it waits meets a unique index: the same request again, a second hold of this phone, the same person
 * elsewhere, a code in use. The loser's transaction fails with 23505, and run again it finds the winner.
 */
const takeSeatsSql = `
  with asked as materialized (
    select * from jsonb_to_record($1::jsonb) as asked(
      office_id text, request_key text, id uuid, code text, channel text, bucket text, service text, speed text, priority_class text, free_reason text,
      date date, starts text, ends text, size int, daily int, per_slot int, phone_key text, phone_sealed text,
      kk_key text, address_sealed text, language text, pack_version int, now timestamptz, expires_at timestamptz, today date,
      most_people int, most_parties int, most_tries int, hour timestamptz, tries int, lock_keys text[], in_turn boolean, people jsonb)
  ),
  person as materialized (
    select p.* from asked, jsonb_to_recordset(asked.people) as p(
      no int, person_key text, name_sealed text, nik_sealed text, birth_date_sealed text)
  ),
  first as materialized (
    select b.id from asked join booking b using (office_id, request_key)
  ),
  attempted as (
    insert into attempt as counted (office_id, phone_key, kind, hour, count)
    select office_id, phone_key, 'hold', hour, tries from asked where not exists (select from first)
    on conflict (office_id, phone_key, kind, hour) do update set count = counted.count + excluded.count
    returning count
  ),
  own as materialized (
    select b.id, b.size, b.part_of, b.status = 'held' and b.part_of is null as held, b.status = 'held' and b.expires_at <= asked.now as lapsed
    from asked join booking b using (office_id, phone_key)
    where b.status = 'held' or b.status = 'unpaid' and b.expires_at > asked.now or b.status = 'confirmed' and b.date >= asked.today
  ),
  found as materialized (
    select
      (select id from first) as first,
      (select to_jsonb(own) from own where held) as holding,
      (select coalesce(sum(size), 0)::int from own) as people,
      (select count(*)::int from own where size > 1 and part_of is null) as parties,
      coalesce((select count from attempted), 0) as tries,
      (select to_jsonb(clash) from (
        ${clashesOf('array(select person_key from person)', '(select now from asked)')}) clash limit 1) as clash,
      (select max(until) from cooling_off, asked where person_key = any(lock_keys) and until > asked.today) as until
  ),
  clear as materialized (
    select asked.* from asked, found
    where first is null and holding is null and clash is null and until is null and found.tries <= most_tries
      and found.people + size <= most_people and (size = 1 or found.parties < most_parties)
      and not exists (select from closure where closure.office_id = asked.office_id and closure.date = asked.date)
  ),
  seen as materialized (
    select c."window", c.taken, case c."window" when '' then daily else per_slot end as capacity
    from clear join capacity c using (office_id, date, bucket)
    where c."window" in ('', clear.starts)
  ),
  line as materialized (
    select min(w.size) as least from clear join waiting w using (office_id, bucket) where w.status = 'waiting' and not clear.in_turn
  ),
  free as materialized (
    select case when line.least <= min(capacity - taken) then 0 else min(capacity - taken) end as seats from seen, line group by line.least
  ),
  hopeful as materialized (
    select clear.* from clear
    where (select count(*) = 2 and bool_and(capacity is null or taken + clear.size <= capacity) from seen)
      and coalesce((select seats > 0 from free), true)
  ),
  counter as materialized (
    select c.taken, case c."window" when '' then daily else per_slot end as capacity, hopeful.size
    from hopeful join capacity c using (office_id, date, bucket)
    where c."window" in ('', hopeful.starts)
    order by c."window" for update of c
  ),
  room as materialized (
    select count(*) = 2 and coalesce(bool_and(capacity is null or taken + size <= capacity), false)
        and coalesce(line.least > min(capacity - taken), true) as fits,
      case when line.least <= min(capacity - taken) then 0 else min(capacity - taken) end as seats_left
    from line left join counter on true group by line.least
  ),
  taker as materialized (
    select clear.* from clear, room where room.fits
  ),
  seats as (
    update capacity c set taken = c.taken + taker.size,
      capacity = case c."window" when '' then daily else per_slot end
    from taker
    where (c.office_id, c.date, c.bucket) = (taker.office_id, taker.date, taker.bucket) and c."window" in ('', taker.starts)
  ),
  placed as (
    insert into booking (office_id, id, code, status, channel, bucket, service, speed, priority_class, free_reason, date, starts, ends, size, named,
      phone_key, phone_sealed, kk_key, address_sealed, language, pack_version, request_key, requested_at, expires_at)
    select office_id, id, code, 'held', channel, bucket, service, speed, priority_class, free_reason, date, starts, ends, size, jsonb_array_length(people),
      phone_key, phone_sealed, kk_key, address_sealed, language, pack_version, request_key, now, expires_at
    from taker
    returning id
  ),
  member as (
    insert into booking_member (office_id, booking_id, no, person_key, name_sealed, nik_sealed, birth_date_sealed)
    select office_id, id, no, person_key, name_sealed, nik_sealed, birth_date_sealed from taker, person
  ),
  place as (
    insert into active_person (person_key, office_id, booking_id)
    select person_key, office_id, id from taker, person order by person_key
  )
  select exists (select from placed) as placed, found.*, exists (select from clear) as clear, (select count(*)::int from seen) as counters,
    greatest(coalesce(room.seats_left, (select seats from free)), 0) as seats_left,
    not room.fits and exists (
      select from clear join booking b using (office_id, date, bucket) where b.status in ('held', 'unpaid') and b.expires_at <= clear.now) as stale
  from found, room`

/** Takes the seats of a hold and writes it, or says what stands against it. */
export async function takeSeats(sql: Sql, asked: Asked): Promise<Found> {
  const [found] = await sql.query<Found>(takeSeatsSql, [JSON.stringify(asked)])
  if (!found) throw new Error('a hold was neither made nor refused')
  return found
}
