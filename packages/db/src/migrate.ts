import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Database } from './database.ts'

const ours = fileURLToPath(new URL('../migrations', import.meta.url))
/** Any number that nobody else locks; replicas that start together wait for the first one. */
const lockNumber = 20_170_904

/** Brings the tables up to date in one transaction: all migrations or none. Returns how many were new. */
export async function migrate(database: Database, folder = ours): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  return database.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [lockNumber])
    await sql.query(`create table if not exists migration (
      made_at bigint primary key, hash text not null, applied_at timestamptz not null default now())`)
    const [last] = await sql.query<{ made: number | null }>('select max(made_at) as made from migration')
    const fresh = migrations.filter((migration) => migration.folderMillis > (last?.made ?? 0))
    for (const { sql: statements, folderMillis, hash } of fresh) {
      for (const statement of statements) await sql.query(statement)
      await sql.query('insert into migration (made_at, hash) values ($1, $2)', [folderMillis, hash])
    }
    return fresh.length
  })
}
