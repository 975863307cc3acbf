import type { Database } from '@jemput/db'
import {
  CamelCasePlugin, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type CompiledQuery, type DatabaseConnection,
} from 'kysely'

/** Our database as better-auth wants one, on whichever it runs. Its statements stand alone: there are no transactions here. */
export const accountsDatabase = (db: Database): Kysely<unknown> => new Kysely<unknown>({
  plugins: [new CamelCasePlugin()],
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connectionTo(db),
      releaseConnection: async () => {},
      beginTransaction: noTransaction,
      commitTransaction: noTransaction,
      rollbackTransaction: noTransaction,
      destroy: async () => {},
    }),
  },
})

const connectionTo = (db: Database): DatabaseConnection => ({
  executeQuery: async <R>({ sql, parameters }: CompiledQuery) => ({ rows: await db.query<R>(sql, parameters) }),
  streamQuery: () => { throw new Error('accounts are not streamed') },
})

const noTransaction = async (): Promise<void> => {
  throw new Error('accounts are kept without transactions')
}
