import type { Database, Sql } from './database.ts'

/**
 * One transaction under the role that sees this office's rows alone: row-level security holds whatever a statement forgets.
 * National tables stay open to it but for those of logins.
 */
export const atOffice = <T>(db: Database, office: string, work: (sql: Sql) => Promise<T>): Promise<T> =>
  db.transaction(async (sql) => {
    await sql.query(`select set_config('jemput.office', $1, true), set_config('role', 'jemput_desk', true)`, [office])
    return work(sql)
  })

/**
 * Inside a transaction, what concerns the whole country: every office's rows are seen until `work` is done. An error ends the
 * transaction, and the role with it.
 */
export async function nationally<T>(sql: Sql, work: () => Promise<T>): Promise<T> {
  const [before] = await sql.query<{ role: string }>(`select current_setting('role') as role`)
  await sql.query(`select set_config('role', 'none', true)`)
  const done = await work()
  await sql.query(`select set_config('role', $1, true)`, [before?.role ?? 'none'])
  return done
}
