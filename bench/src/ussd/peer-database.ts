import pg from 'pg'

/** The tables that a sensible plain program would have: seats, bookings, messages to send. */
export const tables = `
  create table seat (office text, day int, starts int, capacity int not null, taken int not null default 0 check (taken <= capacity),
    primary key (office, day, starts));
  create table booking (id uuid primary key default gen_random_uuid(), office text, day int, starts int, phone text, nik text unique, name text,
    at timestamptz default now());
  create table message (id uuid primary key default gen_random_uuid(), booking uuid, phone text, body text, at timestamptz default now());`

export type Wish = { office: string; day: number; starts: number; phone: string; nik: string; name: string }

export function wishOf(dial: string, phone: string, inputs: readonly string[]): Wish {
  const [, , day, starts, , nik, name] = inputs
  return { office: dial, day: Number(day), starts: Number(starts), phone, nik: nik ?? '', name: name ?? '' }
}

export const openPool = (url: string): pg.Pool => new pg.Pool({ connectionString: url, max: 8 })

/** One booking in one statement and one commit: seat, booking, message. False when the window is full. */
export async function book(pool: pg.Pool, wish: Wish): Promise<boolean> {
  return (await bookAll(pool, [wish])).length === 1
}

/** All that wait, in one statement and one commit. Returns the NIKs that got a seat. */
export async function bookAll(pool: pg.Pool, wishes: readonly Wish[]): Promise<string[]> {
  const column = (name: keyof Wish) => wishes.map((wish) => wish[name])
  const { rows } = await pool.query<{ nik: string }>({
    name: 'book',
    text: `
      with wish as (select * from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::text[]) as w(office, day, starts, phone, nik, name)),
      wanted as (select office, day, starts, count(*)::int as people from wish group by office, day, starts),
      -- Always in the same order, or two batches would each wait for what the other has.
      locked as materialized (
        select office, day, starts, people from seat join wanted using (office, day, starts) order by office, day, starts for update of seat),
      room as (
        update seat set taken = taken + people from locked
        where (seat.office, seat.day, seat.starts) = (locked.office, locked.day, locked.starts) and taken + people <= capacity
        returning seat.office, seat.day, seat.starts),
      booked as (
        insert into booking (office, day, starts, phone, nik, name)
        select office, day, starts, phone, nik, name from wish join room using (office, day, starts) returning id, phone, nik),
      told as (insert into message (booking, phone, body) select id, phone, 'Kode ' || nik from booked)
      select nik from booked`,
    values: [column('office'), column('day'), column('starts'), column('phone'), column('nik'), column('name')],
  })
  return rows.map((row) => row.nik)
}
