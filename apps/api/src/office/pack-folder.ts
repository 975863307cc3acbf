import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPack, readParent, type Finding, type Pack, type PackFile, type PackLayers, type Sources } from '@jemput/flow'

/** More parents than this are a mistake, not a family. */
const DEPTH = 3

/** The folder of the packs that come with Jemput. Throws when it is not there. */
export function shippedPacks(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const packs = join(folder, 'packages', 'packs')
    if (existsSync(join(packs, 'national', 'office.yaml'))) return packs
  }
  throw new Error('the folder packages/packs is missing: this copy of Jemput is not complete')
}

/** The offices whose packs come with Jemput, parents first. */
export async function listShippedOffices(): Promise<string[]> {
  const entries = await readdir(shippedPacks(), { withFileTypes: true })
  const offices = entries.filter((entry) => entry.isDirectory() && existsSync(join(shippedPacks(), entry.name, 'office.yaml')))
  return offices.map(({ name }) => name).sort((a, b) => Number(b === 'national') - Number(a === 'national') || a.localeCompare(b))
}

async function listFiles(folder: string, wanted: RegExp): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true })
  return paths.map((path) => path.replaceAll('\\', '/')).filter((path) => wanted.test(path)).sort()
}

async function readFiles(folder: string): Promise<PackFile[]> {
  const documents = await listFiles(folder, /\.ya?ml$/)
  return Promise.all(documents.map(async (path) => ({
    path, text: await readFile(join(folder, path), 'utf8'), name: relative(process.cwd(), join(folder, path)),
  })))
}

/** Everything that is published with a pack, letter by letter: documents with their comments, stories, notes. Not what its parents say. */
export async function readSources(folder: string): Promise<PackSource[]> {
  const paths = await listFiles(folder, /^[^.].*\.(ya?ml|feature|md)$/)
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })))
}
/** A file of a published pack, as its author wrote it. */
export type PackSource = { path: string; text: string }

/** The parent's folder: beside the pack, else among those that come with Jemput. */
const findParent = (folder: string, id: string): string | undefined =>
  [resolve(folder, '..', id), join(shippedPacks(), id)].find((candidate) => existsSync(join(candidate, 'office.yaml')))

const problem = (file: string, message: string, mend: string): Finding => ({ severity: 'error', file, line: 0, path: 'extends', message, mend })

/** The parents' files, nearest first, and what is wrong with the chain. */
async function readParents(folder: string, own: PackFile[]): Promise<{ parents: { id: string; files: PackFile[] }[]; findings: Finding[] }> {
  const parents: { id: string; files: PackFile[] }[] = []
  const seen = new Set([resolve(folder)])
  let here = { folder, files: own }
  for (let id = readParent(own); id !== undefined; id = readParent(here.files)) {
    const file = relative(process.cwd(), join(here.folder, 'office.yaml'))
    const parent = findParent(here.folder, id)
    if (!parent) return { parents, findings: [problem(file, `there is no pack ${id}`, `put its folder beside this one, or extend national`)] }
    if (seen.has(parent)) return { parents, findings: [problem(file, `${id} extends itself, over others or directly`, 'take one extends away')] }
    if (parents.length === DEPTH) return { parents, findings: [problem(file, `more than ${DEPTH} packs above one another`, 'extend a higher one')] }
    seen.add(parent)
    here = { folder: parent, files: await readFiles(parent) }
    parents.push({ id, files: here.files })
  }
  return { parents, findings: [] }
}

/**
 * Reads a pack from a folder, with the packs that it extends. The pack is there only when all its documents are right;
 * findings name files as seen from the working directory. Throws when the folder can't be read.
 */
export async function readPackFolder(folder: string): Promise<{ pack?: Pack; findings: Finding[]; sources: Sources }> {
  const own = await readFiles(folder)
  const { parents, findings } = await readParents(folder, own)
  const read = readPack(own, parents.map(({ files }) => files))
  if (findings.length === 0) return read
  return { findings: [...findings, ...read.findings], sources: read.sources }
}

/** What a folder says and what its parents say, layer by layer, the folder first. Throws when the folder can't be read. */
export async function readLayers(folder: string): Promise<PackLayers> {
  const own = await readFiles(folder)
  const { parents } = await readParents(folder, own)
  return [{ id: basename(resolve(folder)), files: own }, ...parents]
}
