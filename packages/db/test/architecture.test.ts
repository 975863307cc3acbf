import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { accounts, application, closing, conversation, delivery, desk, outbox, outreach, payment, schema, sync, waiting } from '@jemput/db'

const tables = [schema, accounts, outreach, application, delivery, desk, sync, waiting, closing, conversation, outbox, payment].flatMap((room) => Object.values<unknown>(room))
  .filter((value) => value instanceof PgTable).map((table) => getTableConfig(table))
/** `entry` is the office whose dial code or number was used. */
const officeColumns = ['office_id', 'entry']
const national = [...Object.keys(schema.national), ...Object.keys(accounts.national), ...Object.keys(outbox.national)]

test('what belongs to an office is keyed by it first, so that offices can live on different servers', () => {
  for (const { name, primaryKeys, columns } of tables) {
    const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary)
    expect(officeColumns.includes(key[0]?.name ?? ''), `${name} is keyed by office, or listed as national`).toBe(!national.includes(name))
  }
})

test('every unique index begins with the office too', () => {
  for (const { name, indexes } of tables.filter((table) => !national.includes(table.name))) {
    for (const { config } of indexes.filter((index) => index.config.unique)) {
      const [first] = config.columns
      expect(officeColumns, `${name}.${config.name}`).toContain(first && 'name' in first ? first.name : '')
    }
  }
})

test('every national table says why it is one', () => {
  expect(national.filter((name) => !tables.some((table) => table.name === name))).toEqual([])
})
