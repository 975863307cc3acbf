/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPack } from '../../src/pack/read.ts'
import type { PackFile } from '../../src/pack/pack.ts'

const root = fileURLToPath(new URL('../../../packs/', import.meta.url))

/** Every pack that ships with Jemput: the national one and the offices. */
export const shipped: readonly string[] = readdirSync(root).filter((office) => existsSync(`${root}${office}/office.yaml`)).toSorted()

/** The documents of a pack that ships with Jemput. */
export const filesOf = (office: string): PackFile[] =>
  readdirSync(`${root}${office}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
    .map((path) => ({ path, name: `${office}/${path}`, text: readFileSync(`${root}${office}/${path}`, 'utf8') }))

/** An office over the national pack, with some files changed: `edit` gets every text of the office and of the national pack. */
export const readOffice = (office: string, edit: (name: string, text: string) => string = (_, text) => text) => {
  const edited = (name: string): PackFile[] => filesOf(name).map((file) => ({ ...file, text: edit(file.name ?? file.path, file.text) }))
  return office === 'national' ? readPack(edited('national')) : readPack(edited(office), [edited('national')])
}
