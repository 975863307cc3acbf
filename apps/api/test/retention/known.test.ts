import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { accounts, application, closing, conversation, delivery, desk, outbox, outreach, payment, schema, sync, waiting } from '@jemput/db'
import { ofNation, ofOffice } from '../../src/retention/rows.ts'
import { things } from '../../src/retention/things.ts'

/** What is sealed and stays, and why. */
const stays: Record<string, string> = {
  'office_key.private_sealed': 'a key of the office: what was sealed to it is what goes',
  'device.escrow_sealed': 'the key of a phone, with which nothing can be read that is not on the phone',
  'thread_sms.phone_sealed': 'the row goes at its own moment, erase_at: see phone/erasure.ts',
  'thread_sms.text_sealed': 'the row goes at its own moment, erase_at: see phone/erasure.ts',
}

const tables = [schema, accounts, outreach, application, delivery, desk, sync, waiting, closing, conversation, outbox, payment]
  .flatMap((room) => Object.values<unknown>(room)).filter((value) => value instanceof PgTable).map((table) => getTableConfig(table))
const sealed = tables.flatMap(({ name, columns }) => columns
  .filter((column) => column.name.endsWith('sealed') || column.getSQLType() === 'bytea').map((column) => ({ table: name, column: column.name })))
const statements = [...ofOffice.map(({ sql }) => sql), ...ofNation.map(({ sql }) => sql), ...things.flatMap(({ parts }) => parts)]
const isErased = (table: string, column: string) => statements.some((sql) => (
  new RegExp(`^delete from ${table}\\b`).test(sql) || new RegExp(`^update ${table} set [^$]*\\b${column} = (''|null)`).test(sql)))

test('everything that is sealed goes some day, or is listed with why it stays', () => {
  expect(sealed.length).toBeGreaterThan(30)
  expect(sealed.filter(({ table, column }) => !isErased(table, column)).map(({ table, column }) => `${table}.${column}`).sort()).toEqual(Object.keys(stays).sort())
})

test('what is left of an application for a proof has neither answers nor numbers', () => {
  const [left] = things.filter(({ what }) => what === 'answers')
  for (const column of ['nik', 'birth_date', 'answers', 'health']) expect(left?.parts.join(' ')).toContain(`${column}_sealed = null`)
})
