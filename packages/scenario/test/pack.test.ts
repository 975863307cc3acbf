import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askWithStories } from '../src/pack.ts'

const root = mkdtempSync(join(tmpdir(), 'jemput-rehearsal-'))
const folder = join(root, 'kota')
const feature = join(folder, 'features', 'antrean.feature')
let postgres: TestPostgres
let env: Record<string, string>
beforeAll(async () => {
  postgres = await startPostgres()
  env = { DATABASE_URL: await postgres.createDatabase() }
  // Under another name, but with the dial code and the number of an office that comes with Jemput: only this one must answer.
  cpSync(fileURLToPath(new URL('../../packs/bogor', import.meta.url)), folder, { recursive: true })
  rmSync(join(folder, 'features'), { recursive: true })
  mkdirSync(join(folder, 'features'))
  const office = join(folder, 'office.yaml')
  writeFileSync(office, readFileSync(office, 'utf8').replace(/^id: .*$/m, 'id: kota').replace(/^short: .*$/m, 'short: Kota'))
})
afterAll(async () => {
  await postgres.stop()
  rmSync(root, { recursive: true })
})

const ask = (...args: string[]) => askWithStories(args, { env, now: Date.UTC(2017, 7, 7) }, () => undefined)
const story = (...steps: string[]) => writeFileSync(feature, [
  '# language: id', 'Fitur: Antrean', '  Skenario: Tekan kode', '    Dengan kantor "kota"', '    Dan sekarang 2017-08-07 07:31', ...steps.map((step) => `    ${step}`), '',
].join('\n'))
const published = async (): Promise<number> => {
  const db = await openDatabase({ url: env.DATABASE_URL ?? '' })
  try {
    const there = await db.query(`select 1 from pg_tables where tablename = 'pack_version'`)
    return there.length === 0 ? 0 : (await db.query(`select 1 from pack_version where office_id = 'kota'`)).length
  } finally {
    await db.close()
  }
}

test('a story that cannot be read is found by check, with its line', async () => {
  writeFileSync(feature, '# language: id\nFitur: Antrean\n  Skenario: Tekan kode\n    Dengan kantor "kota"\n    Dengn sekarang 2017-08-07 07:31\n')
  expect(await ask('check', folder)).toMatchObject({ code: 1, text: expect.stringMatching(/kota\/features\/antrean\.feature:5:\d+ .*expected/) })
})

test('a sentence that nobody knows is found by check, with the nearest one', async () => {
  story('Ketika +628121 menelepon "*384*32#"')
  expect(await ask('check', folder)).toMatchObject({
    code: 1, text: expect.stringMatching(/antrean\.feature:6 there is no step "\+628121 menelepon "\*384\*32#""\. Did you mean: \{phone\} menghubungi \{text\}/) })
})

test('a story that does not come true keeps its pack from being published, and is told with its line', async () => {
  story('Ketika +628121 menghubungi "*384*32#"', 'Maka layar berisi "Kanim Bogor"')
  const { code, text } = await ask('publish', folder)
  expect(text).toMatch(/antrean\.feature:7: Maka layar berisi "Kanim Bogor"\n {2}seharusnya \(expected\):\n {4}Kanim Bogor\n {2}yang datang \(came\):\n {4}Kanim Kota/)
  expect(text).toContain('Not published: 1 of 1 story did not come true.')
  expect(code).toBe(1)
  expect(await published()).toBe(0)
})

test('stories are played on the pack of the folder, and then it is published', async () => {
  story('Ketika +628121 menghubungi "*384*32#"', 'Maka layar berisi "Kanim Kota"')
  const { code, text } = await ask('publish', folder)
  expect(text).toMatch(/^1 story came true\.\nnational: published as version 1 .*\nkota: published as version 1 /)
  expect(code).toBe(0)
  expect(await published()).toBe(1)
})
