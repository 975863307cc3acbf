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
