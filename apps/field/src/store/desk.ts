import type { FormBundle } from '@jemput/flow/form'
import type { Body, Enrolled, HeldCode, MediaRef, MediaRefusal, OperationKind, ParcelItem, PersonItem, Progress, VisitItem } from '@jemput/sync'

/** An answer by question; a photo's or a signature's is the hash of its bytes. */
export type Answers = Body<'capture'>['answers']
/** A form of a pack, in the version that a visit was made with. */
export type FormName = { id: string; version: number }

/** A capture that is not finished. It can be written again and again, and opened with the PIN alone. */
export type Draft = {
  /** The id of what it becomes. */
  id: string
  visit: string
  /** Whom of the roster it is about; null for somebody who walked in. */
  roster: string | null
  form: FormName
  language: 'id' | 'en'
  /** Where the officer was. */
  page: string | null
  answers: Answers
  /** What was written and is not read yet, by question: half a number is there again after the phone died. */
  typed?: Record<string, string>
  /** The NIK that last filled in birth date and sex. */
  lastNik?: string
  /** Reasons by check. */
  overruled: Record<string, string>
  /** Photos and signatures that its answers name; one that stands here no more is forgotten. */
  media: MediaRef[]
}
/** `savedAt`: epoch ms. */
export type SavedDraft = Draft & { savedAt: number }

/** How the phone will call a record that it can't open any more. Kept under the PIN; name and NIK are masked first. */
export type Subject = { no: number | null; name: string; nik: string | null }

/** A record that this phone finished, and how far it has come. `at`: epoch ms; `reason`: why it is held. */
export type Sending = {
  id: string
  seq: number
  kind: OperationKind
  entity: string
  visit: string | null
  roster: string | null
  at: number
  progress: Progress
  subject: Subject
  /** What came of it, in a word. */
  word: string | null
  reason: HeldCode | null
  /** What staff wrote. */
  note: string | null
  photos: { sha256: string; use: string; label: string; level: 'on-phone' | 'complete' | 'refused'; size: number; reason: MediaRefusal | null }[]
}

/** Words of the photos, by question: the form that knows them may be gone when they are shown. */
export type Labels = Readonly<Record<string, string>>

/**
 * One officer's part of this phone, opened by the PIN. Everything that it writes is ciphertext before it is written, and what
 * it answers was on this phone already: nothing waits for a link. Readers are for `useLiveQuery`, which reads again after a change.
 */
export type Desk = {
  device: string
  officer: Enrolled['officer']
  office: Enrolled['office']
  visits(): Promise<VisitItem[]>
  people(visit: string): Promise<PersonItem[]>
  parcels(): Promise<ParcelItem[]>
  /** Newest first. */
  drafts(visit: string): Promise<SavedDraft[]>
  findDraft(id: string): Promise<SavedDraft | undefined>
  /** In order of their numbers. */
  sendings(): Promise<Sending[]>

  /** On the disk when it resolves; gives epoch ms of it. */
  saveDraft(draft: Draft): Promise<number>
  dropDraft(id: string): Promise<void>
  /** Encrypted and on the disk when it resolves; kept for good once a draft, or what is recorded, names it. */
  keepMedia(bytes: Uint8Array, mime: MediaRef['mime']): Promise<Omit<MediaRef, 'use'>>
  /** Undefined where it has not come to this phone yet. */
  formOf(form: FormName): Promise<FormBundle | undefined>
  /** Undefined once the record is finished: then only the office can open it. */
  openMedia(sha256: string): Promise<Blob | undefined>
  /** The NIKs out of these that this phone has captured in the visit, drafts but for `except` included. */
  captured(visit: string, niks: readonly string[], except: string): Promise<string[]>

  /** Seals the draft and its photos to the office, numbers it, and takes the draft away: all of it or nothing. Gives the number. */
  finalise(draft: Draft, more: { subject: Subject; labels: Labels; thumbnail: string | null }): Promise<number>
  /**
   * The same for what is no capture. `base`: the version of the entity that was known; `draft`: what it takes the place of;
   * `word`: what came of it, for this phone's own list.
   */
  record<K extends Exclude<OperationKind, 'capture'>>(kind: K, entity: string, body: Body<K>, more: {
    subject: Subject; labels: Labels; media: MediaRef[]; base: number | null; visit: string | null; roster: string | null
    draft?: string | null; word?: string | null
  }): Promise<number>
}
