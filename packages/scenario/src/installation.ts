import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createKeys, listShippedOffices, mediaFolder, openShelf, publish, readPackFolder, sendOutbox, shippedPacks, sweep, type Deps, type Sender,
  type Shelf,
} from '@jemput/api'
import { migrate, openDatabase, type Database } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import pino from 'pino'
import { StoryError } from './story/expect.ts'

/** No secret: it seals invented people in a folder that is deleted. */
const masterKey = 'invented people only, in a folder that is deleted afterwards'
/** When the packs that come with Jemput were published; before any story. */
const longAgo = 0

/** A whole installation in a temporary folder: an embedded database with the packs that come with Jemput. Stories follow each other in it. */
export class Installation {
  /** The published packs as they stand; none while they have changed. */
  #shelf: Shelf | undefined
  #onlyShipped = false

  private constructor(private readonly folder: string, private readonly packs: readonly Pack[], private db: Database) {}

  /** With `rehearsed`, the pack of that folder is there too, instead of whatever has its name, its code or its number. Throws StoryError. */
  static async open(rehearsed?: string): Promise<Installation> {
    const own = rehearsed === undefined ? undefined : await readPack(rehearsed)
    const folder = mkdtempSync(join(tmpdir(), 'jemput-story-'))
    const offices = await listShippedOffices()
    const shipped = await Promise.all(offices.map((office) => readPack(join(shippedPacks(), office))))
    const packs = own ? [...shipped.filter((pack) => !isInTheWay(pack, own)), own] : shipped
    const db = await openDatabase({ dataDir: folder })
    await migrate(db)
    return new Installation(folder, packs, db)
  }

  /** One for as long as `work` takes. */
  static async during<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
    const installation = await Installation.open()
    try {
      return await work(installation)
    } finally {
      await installation.close()
    }
  }

  /** Empties every table and leaves the packs that come with Jemput: as on the first day. */
  async begin(): Promise<void> {
    const tables = await this.db.query<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('migration', 'pack_version', 'audit', 'custody')`)
    // Deleting a handful of rows is faster here than truncating, which makes new files.
    const deletes = tables.map(({ name }, i) => `t${i} as (delete from ${name})`)
    await this.db.query(`with ${deletes.join(', ')} select 1`)
    // Rows of these are never deleted, whoever asks; only their owner can empty the tables.
    await this.db.query('truncate audit, custody')
    if (this.#onlyShipped) return
    await this.db.query('delete from pack_version')
    for (const pack of this.packs) await publish(this.db, pack, longAgo)
    this.#shelf = undefined
    this.#onlyShipped = true
  }

  /** Publishes the pack of a folder; throws StoryError with every mistake in it. Returns the office's id. */
  async publishFolder(folder: string, now: number): Promise<string> {
    const pack = await readPack(folder)
    await publish(this.db, pack, now)
    this.#shelf = undefined
    this.#onlyShipped = false
    return pack.office.id
  }

  /** Closes the database and opens it again on the same files, as a start of the server does. */
  async restart(): Promise<void> {
    await this.db.close()
    this.db = await openDatabase({ dataDir: this.folder })
    this.#shelf = undefined
  }

  /** What the server is made of; `complain` hears its log of errors. */
  async deps(clock: Deps['clock'], complain: (line: string) => void): Promise<Deps> {
    const log = pino({ level: 'error', base: null, timestamp: false }, { write: complain })
    this.#shelf ??= await openShelf(this.db)
    return { db: this.db, clock, keys: createKeys(masterKey), shelf: this.#shelf, media: mediaFolder(join(this.folder, 'media')), log }
  }

  async close(): Promise<void> {
    await this.db.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const addressesOf = ({ office }: Pack): string[] => [office.id, office.dial, ...[office.smsNumber].flat()]
const isInTheWay = (pack: Pack, own: Pack): boolean => addressesOf(pack).some((address) => addressesOf(own).includes(address))

async function readPack(folder: string): Promise<Pack> {
  if (!existsSync(folder)) throw new StoryError(`there is no folder ${folder}`)
  const { pack, findings } = await readPackFolder(folder)
  if (pack) return pack
  const said = findings.map(({ file, line, path, message, mend }) => `${file}:${line} ${path} ${message}${mend ? ` (${mend})` : ''}`)
  throw new StoryError(`the pack in ${folder} is not right:\n${said.join('\n')}`)
}

/** Lets everything happen that is due by now: holds that ran out, notices, SMS. */
export async function settle(deps: Deps, sender: Sender): Promise<void> {
  for (let done = 1; done > 0;) done = await sweep(deps)
  for (let sent = 1; sent > 0;) sent = await sendOutbox(deps, sender)
}

/** The first moment after `from`, up to `to`, at which `settle` would find something to do; epoch ms. */
export async function nextDue({ db }: Deps, from: number, to: number): Promise<number | undefined> {
  const [row] = await db.query<{ due: Date | null }>(
    `select min(due) as due from (
       select expires_at as due from booking where status in ('held', 'unpaid')
       union all select answer_by from booking where answer_by is not null
       union all select due_at from notice_due
       union all select send_after from outbox where status = 'queued') as waiting
     where due > $1 and due <= $2`,
    [new Date(from), new Date(to)])
  return row?.due?.getTime()
}
