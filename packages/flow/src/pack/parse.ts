import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import type { Finding, PackFile } from './pack.ts'
import type { Told } from './told.ts'

/** Where the reader of a node stands. */
type Reading = { file: string; lineAt: (offset: number) => number; findings: Finding[] }

const problem = (reading: Reading, line: number, path: string, message: string, mend: string): void => {
  reading.findings.push({ severity: 'error', file: reading.file, line, path, message, mend })
}

const readNode = (node: Node | null, path: string, line: number, reading: Reading): Told => {
  const place = { file: reading.file, line }
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const lineOf = (inner: unknown): number => reading.lineAt((inner as Node | null)?.range?.[0] ?? 0) || line
  if (isMap(node)) {
    const entries = new Map<string, Told>()
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : null
      const at = lineOf(key)
      if (typeof name === 'string') entries.set(name, readNode(value as Node | null, inside(name), at, reading))
      else problem(reading, at, path, `the key ${String(name)} is no name`, 'write a name such as "new"; a number goes between quotes')
    }
    return { kind: 'map', place, entries }
  }
  if (isSeq(node)) {
    const items = node.items.map((item, i) => readNode(item as Node | null, inside(String(i)), lineOf(item), reading))
    return { kind: 'list', place, items }
  }
  if (isAlias(node)) problem(reading, line, path, 'aliases (*name) are not used in packs', 'write the value out')
  const value = isScalar(node) ? node.value : null
  const plain = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return { kind: 'plain', place, value: plain ? value : String(value) }
}

/** A whole number of packs has been written by hand: a file this long is a mistake, not a pack. */
const LONGEST = 500_000

/** Reads the YAML of one file; what is no YAML comes as findings, and then `told` is undefined. */
export const parseFile = (file: PackFile): { told?: Told; findings: Finding[] } => {
  const name = file.name ?? file.path
  if (file.text.length > LONGEST) {
    const message = `longer than ${LONGEST} characters`
    return { findings: [{ severity: 'error', file: name, line: 0, path: '', message, mend: 'no document of a pack is that long' }] }
  }
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  const reading: Reading = { file: name, lineAt: (offset) => lines.linePos(offset).line, findings: [] }
  for (const error of document.errors) {
    const twice = error.code === 'DUPLICATE_KEY'
    problem(reading, reading.lineAt(error.pos[0]), '', twice ? 'this key stands twice in the same map' : `not YAML: ${error.message}`,
      twice ? 'keep one of the two' : 'check indentation, colons and quotes on this line and the one above')
  }
  if (reading.findings.length > 0) return { findings: reading.findings }
  const told = readNode(document.contents as Node | null, '', 1, reading)
  return { told, findings: reading.findings }
}
