import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from './database.ts'

/**
 * Refuses the outer handle inside its own transaction. PGlite would wait for itself for ever, and a pool
 * would write outside of the transaction or, when it is empty, wait for ever as well.
 */
export function guarded(database: Database): Database {
  const inside = new AsyncLocalStorage<true>()
  const check = () => {
    if (inside.getStore()) throw new Error('inside a transaction only the handle that it gives may be used')
  }
  return {
    kind: database.kind,
    query: async (text, params) => {
      check()
      return database.query(text, params)
    },
    transaction: async (work) => {
      check()
      return database.transaction((sql) => inside.run(true, () => work(sql)))
    },
    close: () => database.close(),
  }
}
