import { migrate, openPostgres, retrying, type Database, type PostgresOptions, type Sql } from '@jemput/db'
import { startPostgres } from '@jemput/db/testing'
import { instantOf } from '@jemput/domain'
import { findAction, type ActionName, type BookingView, type ListName, type Pack, type Slot, type Value } from '@jemput/flow'
import pino from 'pino'
import { act } from '../../src/booking/act.ts'
import type { Desk } from '../../src/booking/desk.ts'
import type { Deps, PublishedPack, Shelf } from '../../src/deps.ts'
import { createKeys } from '../../src/people/keys.ts'
import { mediaFolder } from '../../src/sync/media-folder.ts'
import { newMediaDir } from '../sync/media-dir.ts'

/** What an action answered. The booking is there where the outcome carries one. */
export type Said = { outcome: string; booking: BookingView; [field: string]: Value }
type Inputs = Record<string, Value>

/** The packs of a test, the last version of each office being the newest. */
export function shelfOf(published: readonly PublishedPack[]): Shelf {
  const newest = (office: string) => published.findLast(({ pack }) => pack.office.id === office)
  return {
    newest,
    get: async (office, version) => {
      const found = published.find((each) => each.pack.office.id === office && each.version === version)
      if (!found) throw new Error(`version ${version} of ${office} was never published`)
      return found
    },
    offices: () => published.filter((each) => newest(each.pack.office.id) === each),
    // Nobody dials here; the first office is the national one as well.
    byDial: () => {
      const [first] = published
      if (!first) throw new Error('no office')
      return first
    },
    bySmsNumber: () => undefined,
  }
}

/** Booking verbs on a database, with a clock that stands still until it is set. */
export class Hall {
  now = instantOf('2017-08-07', '07:31', 'Asia/Jakarta')
  readonly deps: Deps
  private requests = 0

  constructor(readonly db: Database, readonly published: PublishedPack[]) {
    this.deps = {
      db, clock: { now: () => this.now }, keys: createKeys('a master key for tests, thirty-two bytes'), shelf: shelfOf(published),
      media: mediaFolder(newMediaDir()), log: pino({ enabled: false }),
    }
  }

  /** Sets the clock to a time in Jakarta. */
  at(date: string, time: string): void {
    this.now = instantOf(date, time, 'Asia/Jakarta')
  }

  wait(minutes: number): void {
    this.now += minutes * 60_000
  }

  desk(phone: string, more: Partial<Desk> = {}): Desk {
    const [office] = this.published
    if (!office) throw new Error('no office')
    const { shelf, keys } = this.deps
    return {
      sql: this.db, office, shelf, keys, now: this.now, phone, channel: 'USSD', language: 'id', requestKey: `request ${this.requests++}`, ...more,
    }
  }

  /** One turn at a desk, run again while it loses races, as the host of a phone does. */
  turn<T>(desk: Desk, work: (desk: Desk) => Promise<T>): Promise<T> {
    return retrying(() => this.db.transaction((sql: Sql) => work({ ...desk, sql })))
  }

  /** A phone, and what it asks for; inputs that are left out are null. */
  caller(phone: string, more: Partial<Desk> = {}) {
    const does = (name: ActionName, inputs: Inputs = {}): Promise<Said> => this.does(this.desk(phone, more), name, inputs)
    const lists = async (name: ListName, inputs: Inputs = {}): Promise<Value[]> => {
      const said = await act(this.desk(phone, more), { kind: 'list', name, inputs })
      return said.kind === 'list' ? said.items : []
    }
    return { phone, does, lists }
  }

  /** The same desk again is the same request again. */
  async does(desk: Desk, name: ActionName, inputs: Inputs = {}): Promise<Said> {
    const call = { kind: 'action', name, inputs } as const
    const said = findAction(name)?.kind !== 'read' ? await this.turn(desk, (inside) => act(inside, call)) : await act(desk, call)
    if (said.kind !== 'action') throw new Error(`${name} gave a list`)
    return { outcome: said.outcome, ...said.result } as Said
  }

  /** A confirmed booking of these people, by NIK number. */
  async book(phone: string, slot: Slot, people: readonly number[], more: Partial<Desk> = {}): Promise<BookingView> {
    const caller = this.caller(phone, more)
    const members = people.map((n) => ({ name: 'Siti', nik: nik(n) }))
    await caller.does('booking.hold', { service: 'new', slot, party: people.length, members })
    const { outcome, booking } = await caller.does('booking.confirm')
    if (outcome !== 'ok') throw new Error(`not confirmed: ${outcome}`)
    return booking
  }

  /** Everything as on the first day, at 07:31 on a Monday. */
  async clear(): Promise<void> {
    this.at('2017-08-07', '07:31')
    await this.db.query(`truncate capacity, booking, booking_member, active_person, cooling_off, attempt, outbox, notice_due, home_visit, application, name_token, parcel, task,
      waiting, closure, outage, task`)
  }

  /** Seats taken by `date window`; the day itself stands under the date alone. Zeroes are left out. */
  async taken(office = this.desk('').office.pack.office.id): Promise<Record<string, number>> {
    const rows = await this.db.query<{ counter: string; taken: number }>(
      `select trim(date || ' ' || "window") as counter, sum(taken)::int as taken from capacity
       where office_id = $1 group by 1 having sum(taken) > 0 order by 1`, [office])
    return Object.fromEntries(rows.map(({ counter, taken }) => [counter, taken]))
  }
}

/** A hall on a fresh database of a real server. */
export async function openHall(packs: readonly Pack[], options: PostgresOptions = {}): Promise<{ hall: Hall; url: string; close(): Promise<void> }> {
  const postgres = await startPostgres()
  const url = await postgres.createDatabase()
  const db = openPostgres(url, options)
  await migrate(db)
  const hall = new Hall(db, packs.map((pack, i) => ({
    pack, version: packs.slice(0, i).filter((earlier) => earlier.office.id === pack.office.id).length + 1,
  })))
  return {
    hall, url,
    close: async () => {
      await db.close()
      await postgres.stop()
    },
  }
}

/** A window of an hour on a day in August 2017. */
export const hour = (day: number, start: number): Slot => {
  const two = (n: number) => String(n).padStart(2, '0')
  return { date: `2017-08-${two(day)}`, start: `${two(start)}:00`, end: `${two(start + 1)}:00` }
}

/** Different people, all women born on 15 August 1990: no two have the same NIK. */
export const nik = (n: number): string => `167101550890${String(n + 1).padStart(4, '0')}`
export const birthDate = '1990-08-15'
