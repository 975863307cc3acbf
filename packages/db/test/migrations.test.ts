import { is, SQL } from 'drizzle-orm'
import { getTableConfig, IndexedColumn, PgDialect, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts, application, atOffice, closing, conversation, delivery, desk, migrate, openPostgres, outbox, outreach, payment, schema, sync, waiting, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'

let postgres: TestPostgres
let database: Database
beforeAll(async () => {
  postgres = await startPostgres()
  database = openPostgres(await postgres.createDatabase())
})
afterAll(async () => {
  await database.close()
  await postgres.stop()
})

const dialect = new PgDialect()
const tables = Object.values<unknown>({ ...schema, ...accounts, ...outreach, ...application, ...delivery, ...desk, ...sync, ...waiting, ...closing, ...conversation, ...outbox, ...payment }).filter((value): value is PgTable => is(value, PgTable))
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')
const literal = (value: unknown) => (is(value, SQL) ? dialect.sqlToQuery(value).sql : JSON.stringify(value).replaceAll('"', "'"))

/** The statements that make a table as schema.ts says it is. */
function statementsOf(table: PgTable): string[] {
  const { name, columns, indexes, primaryKeys, checks } = getTableConfig(table)
  const lines = [
    ...columns.map((column) => [
      `"${column.name}" ${column.getSQLType()}`, column.notNull ? 'not null' : '', column.primary ? 'primary key' : '',
      column.default === undefined ? '' : `default ${literal(column.default)}`,
    ].join(' ')),
    ...primaryKeys.map((key) => `primary key (${quoted(key.columns.map((column) => column.name))})`),
    ...checks.map((check) => `constraint ${check.name} check (${literal(check.value)})`),
  ]
  const made = indexes.map(({ config }) => {
    const on = quoted(config.columns.map((column) => (is(column, IndexedColumn) ? column.name ?? '' : literal(column))))
    const where = config.where ? `where ${literal(config.where)}` : ''
    return `create ${config.unique ? 'unique ' : ''}index ${config.name} on "${name}" (${on}) ${where}`
  })
  return [`create table "${name}" (${lines.join(', ')})`, ...made]
}

/** What ties a table to others, to be said when all of them are there. */
const tiesOf = (table: PgTable): string[] => getTableConfig(table).foreignKeys.map((key) => {
  const { columns, foreignTable, foreignColumns } = key.reference()
  const names = (list: typeof columns) => quoted(list.map((column) => column.name))
  const { name } = getTableConfig(foreignTable)
  return `alter table "${getTableConfig(table).name}" add foreign key (${names(columns)}) references "${name}" (${names(foreignColumns)}) on delete ${key.onDelete}`
})

/** Columns, constraints and indexes of a schema, in the server's own words. */
const describe = (namespace: string) => database.query(
  `select c.relname as "table", what.* from pg_class c
   join lateral (
     select 'column ' || a.attname as part,
       concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as says
     from pg_attribute a left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     union all
     select 'constraint ' || contype::text, replace(pg_get_constraintdef(oid), $1 || '.', '') from pg_constraint where conrelid = c.oid
     union all
     select 'index', replace(pg_get_indexdef(indexrelid), $1 || '.', '') from pg_index where indrelid = c.oid and not indisprimary
   ) what on true
   where c.relkind = 'r' and c.relnamespace = $1::regnamespace and c.relname <> 'migration'
   order by 1, 2, 3`, [namespace])

test('every change of the tables has its migration (drizzle-kit generate makes it)', async () => {
  await database.transaction(async (sql) => {
    await sql.query('create schema wanted')
    await sql.query('set local search_path = wanted')
    for (const statement of [...tables.flatMap(statementsOf), ...tables.flatMap(tiesOf)]) await sql.query(statement)
  })
  const wanted = await describe('wanted')
  expect(wanted.length).toBeGreaterThan(tables.length)
  expect(await describe('public')).toEqual(wanted)
})

test('migrating again changes nothing, also when two processes start together', async () => {
  expect(await Promise.all([migrate(database), migrate(database)])).toEqual([0, 0])
})

test('an owner who may make no roles brings up the tables, and works at a desk', async () => {
  const admin = openPostgres(postgres.url())
  const [{ here } = { here: '' }] = await admin.query<{ here: string }>(`select 'plain_owner_' || substr(md5(random()::text), 1, 8) as here`)
  const url = new URL(postgres.url(here))
  const plain = () => openPostgres(Object.assign(new URL(url), { username: here, password: 'only a test' }).href)
  try {
    await admin.query(`create role ${here} login password 'only a test'`)
    await admin.query(`grant jemput_desk to ${here}`)
    await admin.query(`create database ${here} owner ${here}`)
    const owned = plain()
    expect(await migrate(owned)).toBeGreaterThan(0)
    expect(await atOffice(owned, 'bula', (sql) => sql.query('select current_user as me'))).toEqual([{ me: 'jemput_desk' }])
    await owned.close()
  } finally {
    await admin.query(`drop database if exists ${here} with (force)`)
    await admin.query(`drop role if exists ${here}`)
    await admin.close()
  }
})
