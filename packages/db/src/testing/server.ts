import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { startCluster, type Cluster } from './cluster.ts'

/** A PostgreSQL server for tests, and the name of a migrated database in it that others are cloned from. */
export type Server = { url: string; template: string; stop(): Promise<void> }

/** The server of TEST_DATABASE_URL if that is set, else one of our own. */
export async function startServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL']
  const cluster: Pick<Cluster, 'url' | 'stop'> = given ? { url: given, stop: async () => {} } : await startCluster()
  const template = `jemput_template_${randomBytes(4).toString('hex')}`
  try {
    await command(cluster.url, `create database ${template}`)
    await migrateTemplate(addressOf(cluster.url, template))
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return {
    url: cluster.url,
    template,
    stop: async () => {
      if (given) await command(cluster.url, `drop database if exists ${template} with (force)`)
      await cluster.stop()
    },
  }
}

/** Loaded late: a run that needs no server does not pay for it. */
async function migrateTemplate(url: string): Promise<void> {
  const { migrate, openPostgres } = await import('../index.ts')
  const database = openPostgres(url)
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
}

export function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** One statement on a connection of its own. */
export async function command(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
