import { randomBytes } from 'node:crypto'
export { startCluster } from './cluster.ts'
import { findDoor } from './door.ts'
import { addressOf, command, startServer, type Server } from './server.ts'

/** Real PostgreSQL for one test file or benchmark. */
export type TestPostgres = {
  /** Address of a database of this server; without a name, of its maintenance database. */
  url(database?: string): string
  /** A fresh database with our tables. Returns its address. */
  createDatabase(): Promise<string>
  /** Drops what was created here; the server stays for the others of the same run. */
  stop(): Promise<void>
}

/**
 * PostgreSQL, always: the server of TEST_DATABASE_URL, else one of our own from the system's binaries or those of npm.
 * Inside a test run all files share one server; elsewhere this starts one and `stop` ends it.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const door = findDoor()
  const server: Server = door ? await door() : await startServer()
  const created: string[] = []
  return {
    url: (database) => database === undefined ? server.url : addressOf(server.url, database),
    createDatabase: async () => {
      const name = `jemput_${randomBytes(6).toString('hex')}`
      await command(server.url, `create database ${name} template ${server.template}`)
      created.push(name)
      return addressOf(server.url, name)
    },
    stop: async () => {
      for (const name of created.splice(0)) await command(server.url, `drop database if exists ${name} with (force)`)
      await server.stop()
    },
  }
}
