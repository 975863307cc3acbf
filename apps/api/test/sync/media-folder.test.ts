import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { mediaFolder } from '../../src/sync/media-folder.ts'
import { newMediaDir } from './media-dir.ts'

const name = 'a'.repeat(64)
const root = newMediaDir()
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('what was put is found again, and nothing half is left beside it', async () => {
  const store = mediaFolder(root)
  expect(await store.find('office', name)).toBeUndefined()
  await Promise.all([1, 2, 3].map(() => store.put('office', name, new Uint8Array([7, 7]))))
  expect(new Uint8Array(await store.find('office', name) ?? [])).toEqual(new Uint8Array([7, 7]))
  expect(readdirSync(join(root, 'office'))).toEqual([name])
  expect(readFileSync(join(root, 'office', name))).toHaveLength(2)
})

test('no name leads out of the folder', async () => {
  const store = mediaFolder(newMediaDir())
  for (const bad of ['../../etc', '..', 'a/b', '', 'A']) {
    await expect(store.put('office', bad, new Uint8Array())).rejects.toThrow('no name')
    await expect(store.find(bad, name)).rejects.toThrow('no name')
  }
})
