import { blindOf, decryptJson, encryptJson, type Place } from '../vault/cipher.ts'
import type { DraftRow } from './database.ts'
import type { Draft, SavedDraft } from './desk.ts'
import type { Host } from './host.ts'

const placeOf = (device: string, id: string): Place => ['drafts', device, id]

/** The question whose answer makes a person unique; the same in every form. */
const NIK = 'nik'
export const blindNik = (host: Host, visit: string, nik: unknown): Promise<string> =>
  (typeof nik === 'string' && nik !== '' ? blindOf(host.keys.blind, `nik|${visit}|${nik}`) : Promise.resolve(''))

export async function saveDraft(host: Host, draft: Draft): Promise<number> {
  const { device } = host.row
  const savedAt = host.now()
  const row: DraftRow = {
    id: draft.id, device, visit: draft.visit, roster: draft.roster ?? '', savedAt, media: draft.media.map(({ sha256 }) => sha256),
    blind: await blindNik(host, draft.visit, draft.answers[NIK]), sealed: await encryptJson(host.keys.data, placeOf(device, draft.id), draft),
  }
  await host.db.drafts.put(row)
  return savedAt
}

export async function findDraft(host: Host, id: string): Promise<SavedDraft | undefined> {
  const row = await host.db.drafts.get(id)
  return row?.device === host.row.device ? open(host, row) : undefined
}

export async function listDrafts(host: Host, visit: string): Promise<SavedDraft[]> {
  const rows = await host.db.drafts.where({ device: host.row.device, visit }).toArray()
  return Promise.all(rows.sort((a, b) => b.savedAt - a.savedAt).map((row) => open(host, row)))
}

/** Which of these NIKs this phone has captured in the visit, but for one draft. */
export async function capturedIn(host: Host, visit: string, niks: readonly string[], except: string): Promise<string[]> {
  const { db, row: { device } } = host
  const blinds = await Promise.all(niks.map((nik) => blindNik(host, visit, nik)))
  const [drafts, operations] = await Promise.all([
    db.drafts.where({ device, visit }).toArray(), db.operations.where({ device, visit }).toArray(),
  ])
  const known = new Set([...drafts.filter(({ id }) => id !== except), ...operations.filter(({ held }) => held === null)].map(({ blind }) => blind))
  return niks.filter((_, at) => known.has(blinds[at] ?? ''))
}

const open = async (host: Host, { id, device, savedAt, sealed }: DraftRow): Promise<SavedDraft> =>
  ({ ...await decryptJson<Draft>(host.keys.data, placeOf(device, id), sealed), savedAt })
