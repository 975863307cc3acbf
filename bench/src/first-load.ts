import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'
import { table } from './figures.ts'

/** Bytes of JavaScript that a phone on a thin link loads before it shows anything; bench/README.md says where it stands. */
const BAR = 160_000
const GOAL = 120_000

type Chunk = { fileName: string; code: string; isEntry: boolean; imports: string[] }

/** The entry of the field app and what it imports without being asked: what is lazy comes later, and is kept for days without a link. */
export async function firstLoad(): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'jemput-first-load-'))
  try {
    const chunks = await buildField(outDir)
    const first = graphOf(chunks)
    const sizes = chunks.map((chunk) => ({ name: basename(chunk.fileName), isFirst: first.has(chunk), bytes: brotli(chunk.code), plain: chunk.code.length }))
      .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.bytes - a.bytes)
    const total = sizes.reduce((sum, { isFirst, bytes }) => sum + (isFirst ? bytes : 0), 0)
    table(['/field/', 'loaded', 'bytes', 'brotli'], sizes.map(({ name, isFirst, bytes, plain }) => [name, isFirst ? 'first' : 'later', plain.toLocaleString('en'), bytes.toLocaleString('en')]))
    table(['first load, brotli bytes', 'measured', 'bar', 'goal', ''],
      [['JavaScript of /field/', total.toLocaleString('en'), `at most ${BAR.toLocaleString('en')}`, GOAL.toLocaleString('en'), total <= GOAL ? 'goal reached' : total <= BAR ? 'bar reached' : 'not yet']])
    if (total > BAR) process.exitCode = 1
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

async function buildField(outDir: string): Promise<Chunk[]> {
  const built = await build({ configFile: fileURLToPath(new URL('../../apps/field/vite.config.ts', import.meta.url)), logLevel: 'error', build: { outDir } })
  const outputs = Array.isArray(built) ? built : [built]
  return outputs.flatMap((each) => ('output' in each ? each.output : [])).flatMap((file) => (file.type === 'chunk' ? [file] : []))
}

function graphOf(chunks: readonly Chunk[]): Set<Chunk> {
  const graph = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const { imports } of graph) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) graph.add(chunk)
  }
  return graph
}

const brotli = (code: string) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
