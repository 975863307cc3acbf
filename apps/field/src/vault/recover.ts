import { fromBase64Url } from '@jemput/sync'
import type { DeskRow } from '../store/database.ts'
import { findDraft, saveDraft } from '../store/drafts.ts'
import type { Host } from '../store/host.ts'
import { keepMedia, openMedia } from '../store/media.ts'
import { ask } from '../sync/net.ts'
import { dataKeysOf } from './keys.ts'

/**
 * Drafts that a forgotten PIN closed come to the officer's new desk on the same phone: the office gives the spare key, and everything is
 * written anew under the new one. Each draft changes hands in one write, so a battery that falls out leaves it on one side or the other.
 */
export async function recoverDrafts(host: Host, officerToken: string): Promise<void> {
  const { db, row: { device, officer, office } } = host
  const closed = await db.desks.filter((row) => row.device !== device && row.officer.id === officer.id && row.office.id === office.id && !row.vault.wrapped).toArray()
  for (const before of closed) {
    const drafts = await db.drafts.where({ device: before.device }).toArray()
    const keys = drafts.length > 0 ? await askKeys(host, before, officerToken) : undefined
    if (!keys) continue
    for (const { id } of drafts) await takeOver(host, { ...host, row: before, keys }, id)
    await db.media.where({ device: before.device }).delete()
  }
}

/** Photos first: a draft never names one that its desk can't open. */
async function takeOver(host: Host, there: Host, id: string): Promise<void> {
  const draft = await findDraft(there, id)
  if (!draft) return
  for (const { sha256 } of draft.media) {
    const media = await openMedia(there, sha256)
    if (media) await keepMedia(host, media.bytes, media.mime)
  }
  await saveDraft(host, draft)
}

async function askKeys({ row }: Host, { device, token }: DeskRow, officerToken: string) {
  const headers = { authorization: `Bearer ${row.token}`, 'x-officer': officerToken, 'content-type': 'application/json' }
  const reply = await ask('/sync/v1/recover', { method: 'POST', headers, body: JSON.stringify({ device, token }) })
  const key = reply?.status === 200 ? /"key":"([\w-]{43})"/.exec(reply.text)?.[1] : undefined
  return key === undefined ? undefined : dataKeysOf(fromBase64Url(key))
}
