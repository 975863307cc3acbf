import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { openDatabase, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../src/office/ask.ts'
import { readPackFolder, shippedPacks } from '../../src/office/pack-folder.ts'
import { publish } from '../../src/office/publish.ts'

const NOW = Date.UTC(2017, 7, 7)
let root: string
let postgres: TestPostgres
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jemput-packs-'))
  postgres = await startPostgres()
})
afterAll(async () => {
  await rm(root, { recursive: true })
  await postgres.stop()
})

/** What `npm run pack -- ...` says and ends with. */
const pack = (...args: string[]) => packWith({}, ...args)
/** The same with settings. */
async function packWith(env: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> {
  const { code, text } = await ask(args, { env, now: NOW })
  return { code, said: text }
}

test('a mistake is told with file, line, what is wrong and what would be right', async () => {
  await cp(join(shippedPacks(), 'bogor'), join(root, 'bogor'), { recursive: true })
  const policy = join(root, 'bogor', 'policy.yaml')
  await writeFile(policy, (await readFile(policy, 'utf8')).replace('graceMin', 'gracMin'))
  const { code, said } = await pack('check', join(root, 'bogor'))
  expect(said).toMatch(/bogor\/policy\.yaml:\d+ arrival\.gracMin: unknown key gracMin\. Did you mean graceMin\?$/m)
  expect(said).toContain('bogor: 1 to mend.')
  expect(code).toBe(1)
})

test('a sound pack is in order, with what somebody should look at', async () => {
  const { code, said } = await pack('check', join(shippedPacks(), 'palembang'))
  expect(said).toContain('palembang: in order')
  expect(said).toMatch(/warning .*calendar\/id-2017\.yaml:\d+ days\.3: 2017-02-15 .* was written from memory\./)
  expect(code).toBe(0)
})

test('a conversation is printed with its texts in place', async () => {
  const { code, said } = await pack('print', 'home', 'palembang')
  expect(said).toContain('1 "Daftar antrean" -> book/start')
  expect(code).toBe(0)
})

test('a pack is published into a database, once, and refused while it has errors', async () => {
  const env = { DATABASE_URL: await postgres.createDatabase() }
  const offices = async () => withDatabase(env.DATABASE_URL, (db) => db.query('select office_id, version from pack_version order by 1, 2'))
  // Into an empty database the front door goes along.
  expect(await packWith(env, 'publish', 'palembang')).toMatchObject({
    code: 0, said: expect.stringMatching(/^national: published as version 1 \([0-9a-f]{12}\)\.\npalembang: published as version 1 \(/) })
  expect(await packWith(env, 'publish', 'palembang')).toMatchObject({ code: 0, said: expect.stringMatching(/palembang: nothing new since version 1 \([0-9a-f]{12}\)/) })

  await cp(join(shippedPacks(), 'bogor'), join(root, 'bandung'), { recursive: true })
  const office = join(root, 'bandung', 'office.yaml')
  await writeFile(office, (await readFile(office, 'utf8')).replace(/^id: .*$/m, 'id: bandung').replace(/^dial: .*$/m, 'dial: "*384*16#"'))
  expect(await packWith(env, 'publish', join(root, 'bandung'))).toMatchObject({ code: 1, said: expect.stringContaining('both have *384*16#') })
  await writeFile(office, 'nonsense: yes')
  expect(await packWith(env, 'publish', join(root, 'bandung'))).toMatchObject({ code: 1, said: expect.stringContaining('to mend') })
  expect(await offices()).toEqual([{ office_id: 'national', version: 1 }, { office_id: 'palembang', version: 1 }])
})

test('an older version becomes the newest again, as a version of its own', async () => {
  const folder = join(root, 'kota')
  await cp(join(shippedPacks(), 'bogor'), folder, { recursive: true })
  const office = join(folder, 'office.yaml')
  await writeFile(office, (await readFile(office, 'utf8')).replace(/^id: .*$/m, 'id: kota').replace(/^name: .*$/m, 'name: Kantor Kota'))
  const words = join(folder, 'messages', 'id.yaml')
  const before = await readFile(words, 'utf8')
  const env = { DATABASE_URL: await postgres.createDatabase() }
  expect(await packWith(env, 'rollback', 'kota')).toMatchObject({ code: 2, said: expect.stringContaining('Nothing is published here yet.') })
  const { said: first } = await packWith(env, 'publish', folder)
  expect(await packWith(env, 'rollback', 'kota')).toMatchObject({ code: 1, said: expect.stringContaining('no earlier version') })
  await writeFile(words, `${before}common: { bye: "Sampai jumpa." }\n`)
  expect((await packWith(env, 'publish', folder)).said).toMatch(/^kota: published as version 2 /)
  expect(await packWith(env, 'rollback', 'kota')).toMatchObject({
    code: 0, said: expect.stringMatching(/^kota: version 3 now says what version 1 said .* Version 2 stays in the list; whoever began on it ends on it\.$/) })
  const { said: listed } = await packWith(env, 'versions', 'kota')
  expect(listed.split('\n').map((line) => line.trim().replace(/ {2}.*[0-9a-f]{12} */, ' ').trim())).toEqual(['3 in force, the same as version 1', '2', '1'])
  expect(listed.split('\n')[0]).toContain(/\(([0-9a-f]{12})\)/.exec(first.split('\n')[1] ?? '')?.[1])
  expect(await packWith(env, 'rollback', 'kota', '1')).toMatchObject({ code: 1, said: expect.stringContaining('already says what version 1 says') })
  expect(await packWith(env, 'rollback', 'kota', '9')).toMatchObject({ code: 2, said: expect.stringContaining('There are 3, 2, 1.') })
  expect(await packWith(env, 'rollback', 'kotta')).toMatchObject({ code: 2, said: expect.stringContaining('Did you mean kota?') })
  await writeFile(words, before)
})

test('what changed is told in words of both languages, between folders, offices and versions', async () => {
  const folder = join(root, 'cibinong')
  await cp(join(shippedPacks(), 'bogor'), folder, { recursive: true })
  const edit = async (path: string, from: string | RegExp, to: string) =>
    writeFile(join(folder, path), (await readFile(join(folder, path), 'utf8')).replace(from, to))
  await edit('office.yaml', /^id: .*$/m, 'id: cibinong')
  const env = { DATABASE_URL: await postgres.createDatabase() }
  await packWith(env, 'publish', folder)
  await edit('policy.yaml', 'perSlot: 50', 'perSlot: 60')
  await edit('messages/id.yaml', /$/, 'common: { bye: "Sampai jumpa." }\n')
  await mkdir(join(folder, 'flows'))
  await writeFile(join(folder, 'flows', 'home.yaml'), 'screens:\n  start: { options: { privacy: null } }\n')

  const { said } = await packWith(env, 'diff', 'cibinong', folder)
  expect(said).toContain('cibinong@1 -> ')
  expect(said).toContain('  quota.public.perSlot\n    tempat setiap jam layanan: 50 -> 60\n    seats a window: 50 -> 60')
  expect(said).toMatch(/home\/start: layar diubah \/ screen changed\n {4}- \d "Data Anda" -> help\/privacy/)
  expect(said).toMatch(/messages\/id: .*\n {2}common\.bye\n {4}- Baik\. .*\n {4}\+ Sampai jumpa\./)
  await packWith(env, 'publish', folder)
  expect((await packWith(env, 'diff', 'cibinong@1', 'cibinong')).said.split('\n').slice(1)).toEqual(said.split('\n').slice(1))
  expect((await packWith(env, 'diff', 'cibinong', folder)).said).toContain('sama saja / nothing differs.')
  expect(await packWith(env, 'diff', 'cibinong@7', 'cibinong')).toMatchObject({ code: 2, said: expect.stringContaining('cibinong has no version 7') })
})

/** Every file of a folder with its text. */
const contents = async (folder: string) => Object.fromEntries(await Promise.all(
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map(async (entry) => [relative(folder, join(entry.parentPath, entry.name)), await readFile(join(entry.parentPath, entry.name), 'utf8')] as const)))

test('export gives the very files back: published again they are nothing new', async () => {
  const env = { DATABASE_URL: await postgres.createDatabase() }
  const source = join(shippedPacks(), 'tanjungpinang')
  const { said: first } = await packWith(env, 'publish', source)
  const out = (name: string) => join(root, 'out', name, 'tanjungpinang')
  expect(await packWith(env, 'export', 'tanjungpinang', out('one'))).toMatchObject({ code: 0, said: expect.stringContaining('tanjungpinang@1: ') })
  await packWith(env, 'export', 'tanjungpinang@1', out('two'))
  expect(await contents(out('one'))).toEqual(await contents(source))
  expect(await contents(out('two'))).toEqual(await contents(source))
  const hash = /tanjungpinang: published as version 1 (\([0-9a-f]{12}\))/.exec(first)?.[1]
  expect(await packWith(env, 'publish', out('one'))).toMatchObject({ code: 0, said: `tanjungpinang: nothing new since version 1 ${hash}.` })
  expect(await packWith(env, 'export', 'tanjungpinang', out('one'))).toMatchObject({ code: 2, said: expect.stringContaining('is not empty') })
})

test('a version from before files were kept is exported as files that say all of it', async () => {
  const env = { DATABASE_URL: await postgres.createDatabase() }
  const { pack: before } = await readPackFolder(join(shippedPacks(), 'bogor'))
  if (!before) throw new Error('cannot be read')
  await packWith(env, 'publish', 'national')
  await withDatabase(env.DATABASE_URL, (db) => publish(db, before, NOW))
  const folder = join(root, 'all', 'bogor')
  expect(await packWith(env, 'export', 'bogor', folder)).toMatchObject({ code: 0, said: expect.stringContaining('without extends') })
  const { pack: after, findings } = await readPackFolder(folder)
  expect(findings).toEqual([])
  const { extends: _, ...office } = before.office
  expect(after).toEqual({ ...before, office })
  expect(JSON.stringify(after?.policy.quota)).toBe(JSON.stringify(before.policy.quota))
})

async function withDatabase<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ url })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

test('a key is explained: what it is, who says so in which line, and what it means', async () => {
  const { code, said } = await pack('explain', 'bogor', 'policy.arrival.earlyMin')
  expect(said).toMatch(/^policy\.arrival\.earlyMin = 30\n/)
  expect(said).toMatch(/bogor +\S*bogor\/policy\.yaml:\d+ +this counts\n +national +\S*national\/policy\.yaml:\d+ +0$/m)
  expect(said).toContain('asked to come so long before')
  expect(code).toBe(0)
  expect(await pack('explain', 'bogor', 'policy.arival')).toMatchObject({ code: 2, said: expect.stringContaining('Did you mean policy.arrival?') })
})

test('what is not there, and what is asked wrongly, is said', async () => {
  expect(await pack('check', 'atlantis')).toMatchObject({ code: 2, said: expect.stringContaining('There is no folder atlantis') })
  expect(await pack('explane', 'bogor')).toMatchObject({ code: 2, said: expect.stringContaining('There is no "explane". Did you mean explain?') })
  expect(await pack('explain', 'bogor')).toMatchObject({ code: 2, said: expect.stringContaining('KEY is missing: npm run pack -- explain DIR KEY') })
  expect(await pack()).toMatchObject({ code: 2, said: expect.stringContaining('check DIR') })
})
