import type { z } from 'zod'
import { documents, type DocumentKind } from './documents.ts'
import { explain } from './explain.ts'
import { addLayer, leavesOf, nothing, sourcesOf, type Resolved, type Sources } from './layers.ts'
import type { Finding, Pack, PackFile } from './pack.ts'
import { shapeOf } from './shape.ts'
import { find, placeAt, valueOf } from './told.ts'

type Content<K extends DocumentKind> = z.infer<(typeof documents)[K]['schema']>

/** Reads the documents of a pack; what is wrong with them gathers in `findings`. */
class Reader {
  readonly findings: Finding[] = []
  constructor(private readonly resolved: Resolved, private readonly below: Resolved) {}

  /** A document checked against its schema, defaults filled in; undefined when it is missing or wrong. */
  read<K extends DocumentKind>(name: string, kind: K): Content<K> | undefined {
    const told = this.resolved.documents.get(name)
    if (!told) {
      const mend = 'write it, or extend a pack that has it (extends: national)'
      this.findings.push({ severity: 'error', file: `${name}.yaml`, line: 0, path: '', message: 'this document is missing', mend })
      return undefined
    }
    const { schema } = documents[kind]
    const result = schema.safeParse(valueOf(told))
    if (result.success) return result.data as Content<K>
    this.findings.push(...explain(result.error.issues, { told, shape: shapeOf(schema), parent: this.below.documents.get(name) }))
    return undefined
  }

  /** Every document of a folder, by its id, which is the name of its file. */
  folder<K extends 'flow' | 'form'>(kind: K, what: string): Record<string, Content<K>> {
    const { files } = documents[kind]
    const all: Record<string, Content<K>> = {}
    for (const [name, told] of this.resolved.documents) {
      if (!name.startsWith(files)) continue
      const content = this.read(name, kind)
      const expected = name.slice(files.length)
      if (content && content.id !== expected) {
        const message = `the file is named ${expected}, the ${what} ${content.id}`
        this.findings.push({ severity: 'error', ...placeAt(told, ['id']), path: 'id', message, mend: `write id: ${expected}` })
      }
      if (content) all[content.id] = content
    }
    return all
  }
}

const assemble = (reader: Reader, { messages }: Resolved): Pack | undefined => {
  const office = reader.read('office', 'office')
  const policy = reader.read('policy', 'policy')
  const services = reader.read('services', 'services')
  const fees = reader.read('fees', 'fees')
  const questions = reader.read('questions', 'questions')
  const sms = reader.read('sms', 'sms')
  const notices = reader.read('notices', 'notices')
  const flows = reader.folder('flow', 'conversation')
  const forms = reader.folder('form', 'form')
  const visits = reader.read('visits', 'visits')
  const calendar = (office?.calendars ?? []).flatMap((id) => reader.read(`calendar/${id}`, 'calendar') ?? [])
  if (!office || !policy || !services || !fees || !questions || !sms || !notices || !visits) return undefined
  return {
    office, policy, services: services.services, speeds: services.speeds, fees: fees.fees, free: fees.free, calendar, questions: questions.questions, flows, sms,
    notices: notices.notices, forms, visits: visits.visits, messages: { id: leavesOf(messages.id), en: leavesOf(messages.en) },
  }
}

/**
 * Reads a pack and resolves `extends`; `parents` are the packs above it, nearest first. The pack is there only when every
 * document is right. Findings name the file that said it, and `sources` finds the place of anything in the pack.
 */
export const readPack = (
  own: readonly PackFile[],
  parents: readonly (readonly PackFile[])[] = [],
): { pack?: Pack; findings: Finding[]; sources: Sources } => {
  const below = parents.reduceRight((resolved, files) => addLayer(resolved, files), nothing)
  const resolved = addLayer(below, own)
  const office = own.find((file) => file.path === 'office.yaml')
  const sources = sourcesOf(resolved, { file: office?.name ?? office?.path ?? 'office.yaml', line: 0 })
  const reader = new Reader(resolved, below)
  const pack = assemble(reader, resolved)
  const findings = [...resolved.findings, ...reader.findings]
  return pack && findings.length === 0 ? { pack, findings, sources } : { findings, sources }
}

/** The pack that these files extend; undefined when they extend none or don't say it properly. */
export const readParent = (files: readonly PackFile[]): string | undefined => {
  const { documents: told } = addLayer(nothing, files.filter(({ path }) => path === 'office.yaml'))
  const parent = find(told.get('office'), ['extends'])
  return parent?.kind === 'plain' && typeof parent.value === 'string' ? parent.value : undefined
}
