import type { Body } from '@jemput/sync'
import type { Record } from './append.ts'
import type { Desk } from './desk.ts'
import { blindNik, capturedIn, findDraft, listDrafts, saveDraft } from './drafts.ts'
import type { Host } from './host.ts'
import { listParcels, listPeople, listVisits } from './items.ts'
import { keepMedia, openMedia } from './media.ts'
import { listSendings } from './sendings.ts'

/** `added`: told after every record, so that it is sent at once. */
export function openDesk(host: Host, added: () => void): Desk {
  const { db, row: { device, officer, office } } = host
  const formOf: Desk['formOf'] = async ({ id, version }) => (await db.forms.get([office.id, id, version]))?.bundle
  async function add(record: Record): Promise<number> {
    // What seals and compresses is large, and not needed before the first record is finished.
    const { append } = await import('./append.ts')
    const seq = await append(host, record)
    added()
    return seq
  }
  return {
    device, officer, office, formOf,
    visits: () => listVisits(host), people: (visit) => listPeople(host, visit), parcels: () => listParcels(host), sendings: () => listSendings(host),
    drafts: (visit) => listDrafts(host, visit), findDraft: (id) => findDraft(host, id),
    saveDraft: (draft) => saveDraft(host, draft), dropDraft: (id) => db.drafts.delete(id),
    keepMedia: (bytes, mime) => keepMedia(host, bytes, mime),
    async openMedia(sha256) {
      const media = await openMedia(host, sha256)
      return media && new Blob([media.bytes], { type: media.mime })
    },
    captured: (visit, niks, except) => capturedIn(host, visit, niks, except),
    async finalise(draft, { subject, labels, thumbnail }) {
      const { id, visit, roster, form, language, answers, overruled, media } = draft
      const bundle = await formOf(form)
      if (!bundle) throw new Error('the form of the draft is not on this phone')
      const body: Body<'capture'> = { visit, roster, at: host.now(), language, answers, overruled, thumbnail }
      return add({
        kind: 'capture', entity: id, base: null, form, media, body, dictionary: await host.dictionaryOf(bundle), draft: id, visit, roster,
        blind: await blindNik(host, visit, answers['nik']), subject, labels, word: null,
      })
    },
    record: (kind, entity, body, { subject, labels, media, base, visit, roster, draft = null, word = null }) => add({
      kind, entity, base, form: null, media, body, dictionary: new Uint8Array(), draft, visit, roster, blind: '', subject, labels, word,
    }),
  }
}
