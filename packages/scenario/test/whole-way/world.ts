import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeys, placeOfMedia } from '@jemput/api'
import { openBrowser } from '@jemput/chromium'
import { openDatabase, type Database } from '@jemput/db'
import type { Browser } from 'playwright-core'
import { OFFICE } from './people.ts'
import { phonesOf } from './phones.ts'
import { freePort, startServer, type Server } from './server.ts'
import { sitDown, type Seat } from './staff.ts'

/** One office's world: a server in a process of its own, feature phones, desks with browsers, and pockets for field phones. */
export class World {
  readonly phones: ReturnType<typeof phonesOf>
  private constructor(
    private readonly folder: string, private readonly browser: Browser, readonly port: number, private readonly databaseUrl: string | undefined,
    private server: Server | undefined,
  ) {
    this.phones = phonesOf(this.url)
  }

  /** On a PostgreSQL server, or without an address embedded. */
  static async open(databaseUrl?: string): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'jemput-way-'))
    const world = new World(folder, await openBrowser(), await freePort(), databaseUrl, undefined)
    await world.start()
    return world
  }

  get url(): string { return `http://localhost:${this.port}` }
  pocket(name: string): string { return join(this.folder, name) }
  seat(role: string, page: string): Promise<Seat> { return sitDown(this.browser, { url: this.url, office: OFFICE, role, page }) }

  async start(): Promise<void> {
    this.server = await startServer(this.port, {
      DATA_DIR: join(this.folder, 'data'), ...(this.databaseUrl === undefined ? {} : { DATABASE_URL: this.databaseUrl }),
    })
  }
  async stop(): Promise<void> {
    await this.server?.stop()
    this.server = undefined
  }

  /** The database while no server runs. */
  private openStore(): Promise<Database> {
    return openDatabase(this.databaseUrl === undefined ? { dataDir: join(this.folder, 'data') } : { url: this.databaseUrl })
  }

  /** Everything that lies on the server's disk, as one text, and what `ask` wants to know. The server must have been stopped. */
  async look<T>(ask: (db: Database) => Promise<T>): Promise<{ text: string; told: T }> {
    const db = await this.openStore()
    try {
      const parts: string[] = []
      const tables = await db.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
      // Packs are no secret, and hold the words of every form.
      for (const { name } of tables.filter((table) => table.name !== 'pack_version')) {
        for (const { row } of await db.query<{ row: string }>(`select t::text as row from "${name}" t`)) parts.push(row)
      }
      for (const { body } of await db.query<{ body: Uint8Array }>('select body from operation')) parts.push(Buffer.from(body).toString('latin1'))
      for (const file of filesUnder(join(this.folder, 'data', 'media'))) parts.push(readFileSync(file, 'latin1'))
      return { text: parts.join('\n'), told: await ask(db) }
    } finally {
      await db.close()
    }
  }

  /** Every photo in the media store by its name, and the hash of what is in it once it is opened. */
  hashPhotos(): { name: string; hash: string }[] {
    const keys = createKeys(readFileSync(join(this.folder, 'data', 'master.key'), 'utf8').trim())
    const store = join(this.folder, 'data', 'media', OFFICE)
    return readdirSync(store).map((name) => {
      const photo = keys.openBytes(readFileSync(join(store, name)), placeOfMedia(OFFICE, name))
      return { name, hash: photo ? createHash('sha256').update(photo).digest('hex') : 'damaged' }
    })
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.server?.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const filesUnder = (folder: string): string[] => readdirSync(folder).flatMap((name) => {
  const path = join(folder, name)
  return statSync(path).isDirectory() ? filesUnder(path) : [path]
})
