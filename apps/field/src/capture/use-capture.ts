import { useState } from 'react'
import type { Desk } from '../store/desk.ts'
import { attach } from './edit-draft.ts'
import { thumbnailOf } from './photo/prepare-photo.ts'
import type { OpenDraft } from './use-draft.ts'
import type { OpenForm } from './use-form.ts'

export type CaptureDesk = Pick<Desk, 'saveDraft' | 'dropDraft' | 'keepMedia' | 'openMedia' | 'captured' | 'finalise' | 'record'>
type Whom = { no: number | null; name: string }

/** What is done with a draft besides writing in it. Bytes are on the disk before an answer names them. */
export function useCapture(desk: CaptureDesk, open: OpenDraft, form: OpenForm, { no, name }: Whom, onDone: () => void) {
  const { draft, change, flush } = open
  /** Its number, once the record is finished. */
  const [finished, setFinished] = useState<number | null>(null)

  async function keep(question: string, bytes: Uint8Array<ArrayBuffer> | null, mime: 'image/jpeg' | 'image/png'): Promise<boolean> {
    try {
      const media = bytes === null ? null : await desk.keepMedia(bytes, mime)
      change((now) => attach(now, question, media))
      return await flush()
    } catch {
      open.fail()
      return false
    }
  }

  async function finish(): Promise<boolean> {
    if (!await flush()) return false
    const portrait = form.fields.find(({ photo }) => photo?.use === 'PORTRAIT')
    const face = typeof portrait?.value === 'string' ? await desk.openMedia(portrait.value) : undefined
    const labels = Object.fromEntries(form.fields.map(({ question, label }) => [question, label]))
    const nik = draft.answers['nik']
    const subject = { no, name, nik: typeof nik === 'string' ? nik : null }
    open.close()
    try {
      setFinished(await desk.finalise(form.toSend(draft), { subject, labels, thumbnail: face ? await thumbnailOf(face) : null }))
      return true
    } catch {
      open.reopen()
      return false
    }
  }

  /** They are not willing: the visit counts somebody it expected as absent, and nothing that was written is kept. */
  async function drop(): Promise<void> {
    open.close()
    if (draft.roster !== null) {
      await desk.record('absent', draft.roster, { visit: draft.visit, at: Date.now(), reason: 'refused' }, {
        subject: { no, name, nik: null }, labels: {}, media: [], base: null, visit: draft.visit, roster: draft.roster,
      })
    }
    await desk.dropDraft(draft.id)
    onDone()
  }

  return { finished, keep, finish, drop }
}
