import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Database } from './database.ts'
import { guarded } from './guard.ts'
import { isOutage } from './outage.ts'

export type PostgresOptions = {
  /** Connections of this process. More of them make a hot row slower, not faster. */
  poolSize?: number
  /** Named prepared statements; off behind a PgBouncer older than 1.21, which loses them. */
  prepare?: boolean
  /** How long a connection may take to come, from the server or from the pool, ms. */
  connectMs?: number
  /** How long a statement may take, ms; 0 = as long as it needs. */
  queryMs?: number
}

/** Shorter than the patience of a caller: a server that is gone must become an answer while somebody still listens. */
const CONNECT_MS = 5_000
/** No statement of a turn comes near this. A machine that vanished without a word would otherwise hold its connections for ever. */
const QUERY_MS = 15_000

const oid = { int8: 20, date: 1082, numeric: 1700 }
/** As PGlite reads them too: days stay text, counts are numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === oid.date) return (text: string) => text
    if (type === oid.int8 || type === oid.numeric) return Number
    return pg.types.getTypeParser(type, format)
  },
}

/** A pool of connections to a PostgreSQL server of 15 or newer; connects when first asked. */
export function openPostgres(url: string, { poolSize = 8, prepare = true, connectMs = CONNECT_MS, queryMs = QUERY_MS }: PostgresOptions = {}): Database {
  const pool = new pg.Pool({
    connectionString: url, max: poolSize, types, connectionTimeoutMillis: connectMs, query_timeout: queryMs,
    // A firewall that drops silent connections is noticed between two statements instead of during one.
    keepAlive: true, keepAliveInitialDelayMillis: 10_000,
  })
  // A connection that breaks fails the query that uses it, and the pool replaces it; without a listener the process would end.
  const broken = () => {}
  pool.on('error', broken)
  pool.on('connect', (client) => client.on('error', broken))
  const run = prepare ? runNamed : runPlain

  return guarded({
    kind: 'postgres',
    query: (text, params) => run(pool, text, params),
    transaction: (work) => inTransaction(pool, (client) => work({ query: (text, params) => run(client, text, params) })),
    close: () => pool.end(),
  })
}

type Runner = Pick<pg.ClientBase, 'query'> | pg.Pool

async function runPlain<R>(runner: Runner, text: string, params: readonly unknown[] = []): Promise<R[]> {
  const { rows } = await runner.query({ text, values: [...params] })
  return rows as R[]
}

const names = new Map<string, string>()
/** A statement with parameters is one that comes again: the server keeps its plan under a name made of its text. */
async function runNamed<R>(runner: Runner, text: string, params: readonly unknown[] = []): Promise<R[]> {
  if (params.length === 0) return runPlain<R>(runner, text)
  let name = names.get(text)
  if (name === undefined) names.set(text, name = createHash('sha256').update(text).digest('base64url'))
  const { rows } = await runner.query({ name, text, values: [...params] })
  return rows as R[]
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    // A connection that is broken or can't even roll back is thrown away, and the server rolls back for it.
    if (error instanceof Error && isOutage(error)) lost = error
    else await client.query('rollback').catch((failure: Error) => { lost = failure })
    throw error
  } finally {
    client.release(lost)
  }
}
