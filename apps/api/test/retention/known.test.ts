import { expect, test } from 'vitest'
import { openHall } from '../booking/hall.ts'
import { officePack } from '../booking/office.ts'
import { ofNation, ofOffice } from '../../src/retention/rows.ts'
import { things } from '../../src/retention/things.ts'

/** What is sealed and stays, and why. */
const stays: Record<string, string> = {
  'office_key.private_sealed': 'a key of the office: what was sealed to it is what goes',
  'device.escrow_sealed': 'the key of a phone, with which nothing can be read that is not on the phone',
  'thread_sms.phone_sealed': 'the row goes at its own moment, erase_at: see phone/erasure.ts',
  'thread_sms.text_sealed': 'the row goes at its own moment, erase_at: see phone/erasure.ts',
}

const statements = [...ofOffice.map(({ sql }) => sql), ...ofNation.map(({ sql }) => sql), ...things.flatMap(({ parts }) => parts)]
const isErased = (table: string, column: string) => statements.some((sql) => (
  new RegExp(`^delete from ${table}\\b`).test(sql) || new RegExp(`^update ${table} set [^$]*\\b${column} = (''|null)`).test(sql)))

test('everything that is sealed goes some day, or is listed with why it stays', async () => {
  const { hall, close } = await openHall([officePack()])
  const sealed = await hall.db.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns where table_schema = current_schema() and (column_name like '%sealed' or data_type = 'bytea')`)
  await close()
  expect(sealed.length).toBeGreaterThan(30)
  expect(sealed.filter(({ table, column }) => !isErased(table, column)).map(({ table, column }) => `${table}.${column}`).sort()).toEqual(Object.keys(stays).sort())
})

test('what is left of an application for a proof has neither answers nor numbers', () => {
  const [left] = things.filter(({ what }) => what === 'answers')
  for (const column of ['nik', 'birth_date', 'answers', 'health']) expect(left?.parts.join(' ')).toContain(`${column}_sealed = null`)
})
