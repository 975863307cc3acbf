import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPackFolder } from '../../src/office/pack-folder.ts'

let root: string
beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'jemput-packs-')) })
afterEach(() => rm(root, { recursive: true }))

const officeFile = (id: string, parent: string) =>
  `spec: 1\nid: ${id}\nextends: ${parent}\nname: Kanim ${id}\nshort: ${id}\nsender: IMIGRASI\ntimezone: Asia/Jakarta\ndial: "*384*7#"\nsmsNumber: "+628110000007"\n`
/** Writes the pack of an office and returns its folder. */
async function pack(id: string, parent: string, files: Record<string, string> = {}): Promise<string> {
  const folder = join(root, id)
  await mkdir(folder)
  await writeFile(join(folder, 'office.yaml'), officeFile(id, parent))
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
  return folder
}

test('an office anywhere on the disk extends the national pack that comes with Jemput', async () => {
  const { pack: read, findings } = await readPackFolder(await pack('kota', 'national', { 'policy.yaml': 'party: { max: 2 }\n' }))
  expect(findings).toEqual([])
  expect(read?.policy.party.max).toBe(2)
  expect(read?.flows.book?.start).toBe('start')
})

test('a pack beside it is nearer than one that comes with Jemput', async () => {
  await pack('wilayah', 'national', { 'policy.yaml': 'party: { max: 4 }\nhold: { minutes: 20 }\n' })
  const { pack: read } = await readPackFolder(await pack('kota', 'wilayah', { 'policy.yaml': 'party: { max: 2 }\n' }))
  expect(read?.policy.party.max).toBe(2)
  expect(read?.policy.hold.minutes).toBe(20)
})

test('stories and notes in the folder are no documents', async () => {
  const folder = await pack('kota', 'national', { 'README.md': 'a note\n' })
  await mkdir(join(folder, 'features'))
  await writeFile(join(folder, 'features', 'cerita.feature'), 'Fitur: cerita\n')
  expect((await readPackFolder(folder)).findings).toEqual([])
})

test('packs that extend each other are told, and so is a parent that is not there', async () => {
  await pack('satu', 'dua')
  const { pack: read, findings } = await readPackFolder(await pack('dua', 'satu'))
  expect(read).toBeUndefined()
  expect(findings[0]?.message).toBe('dua extends itself, over others or directly')
  const { findings: lonely } = await readPackFolder(await pack('tiga', 'nirwana'))
  expect(lonely[0]).toMatchObject({ path: 'extends', message: 'there is no pack nirwana' })
})

test('more than three packs above one another are too many', async () => {
  await pack('a', 'national')
  await pack('b', 'a')
  await pack('c', 'b')
  expect((await readPackFolder(await pack('d', 'c'))).findings[0]?.message).toBe('more than 3 packs above one another')
})
