import { expect, test } from 'vitest'
import { inspectPack } from '../../src/inspect/inspect.ts'
import { readOffice } from '../pack/packs.ts'

/** A mistake in the packs that ship with Jemput: what is changed in which file, and what must be said about it, where. */
export type Mistake = {
  office?: string
  file: string
  from: string | RegExp
  to: string
  /** `file:line path`, and the words that tell it. */
  at: string
  says: string
}

export const findingsOf = ({ office = 'palembang', file, from, to }: Mistake): string[] => {
  let changed = false
  const { pack, findings, sources } = readOffice(office, (name, text) => {
    if (name !== file) return text
    const edited = text.replace(from, to)
    changed = edited !== text
    return edited
  })
  expect(changed, `${String(from)} stands in ${file}`).toBe(true)
  const all = pack ? inspectPack(pack, sources) : findings
  return all.map(({ severity, file: where, line, path, message, mend = '' }) => `${severity} ${where}:${line} ${path}: ${message}. ${mend}`)
}

/** Line of a file where a text first stands, so that the corpus survives edits above it. */
export const lineOf = (file: string, text: string): number => {
  let line = 0
  readOffice('palembang', (name, content) => {
    if (name === file) line = content.split('\n').findIndex((one) => one.includes(text)) + 1
    return content
  })
  return line
}

/** A test for each mistake: the author is told what is wrong, and in which file and line. */
export function tellEach(mistakes: Readonly<Record<string, Mistake>>): void {
  for (const [what, mistake] of Object.entries(mistakes)) {
    test(`an author is told of ${what}`, () => {
      const findings = findingsOf(mistake)
      const told = findings.find((finding) => finding.includes(` ${mistake.at}: `) && finding.includes(mistake.says))
      expect(told ?? findings.join('\n')).toContain(mistake.says)
      expect(told).toMatch(/^(error|warning) [a-z-]+\/[\w/-]+\.yaml:\d+ /)
    })
  }
}
