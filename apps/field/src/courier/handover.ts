import type { Receiver } from '@jemput/domain'
import type { MediaRef } from '@jemput/sync'
import type { Draft } from '../store/desk.ts'

export type Place = { lat: number; lng: number; accuracy: number }
/** `sealing`: it is done, and for some seconds it can be taken back. */
export type Step = 'code' | 'proof' | 'failed' | 'sealing'
/** `handed` when the passport is given away, `failed` when it is not. */
export type Way = 'handed' | 'failed'

/** What happens before a door, as it is written on this phone until it is sealed. */
export type Handover = {
  parcel: string
  language: 'id' | 'en'
  way: Way
  step: Step
  /** Codes that did not fit. */
  wrong: number
  code: string | null
  noCodeReason: string | null
  receiver: Receiver | null
  receiverName: string
  reason: string | null
  note: string
  place: Place | null
  /** Epoch ms; both null until it is done. */
  at: number | null
  sealAt: number | null
  media: MediaRef[]
}

/** Handovers lie beside the drafts of visits, under a visit of their own, so that their photos are kept as those are. */
export const DOORS = 'doors'
const FORM = { id: 'handover', version: 1 }

export const startHandover = (parcel: string, language: 'id' | 'en', way: Way): Handover => ({
  parcel, language, way, step: way === 'handed' ? 'code' : 'failed', wrong: 0, code: null, noCodeReason: null, receiver: null, receiverName: '',
  reason: null, note: '', place: null, at: null, sealAt: null, media: [],
})

export function draftOf({ parcel, language, step, media, place, ...answers }: Handover): Draft {
  return {
    id: parcel, visit: DOORS, roster: null, form: FORM, language, page: step, overruled: {}, media,
    answers: { ...answers, lat: place?.lat ?? null, lng: place?.lng ?? null, accuracy: place?.accuracy ?? null },
  }
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null => known.find((each) => each === value) ?? null
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** Undefined for a draft of something else. */
export function findHandover({ id, visit, language, page, answers, media }: Draft): Handover | undefined {
  const step = oneOf(['code', 'proof', 'failed', 'sealing'], page)
  const way = oneOf(['handed', 'failed'], answers['way'])
  if (visit !== DOORS || step === null || way === null) return undefined
  const [lat, lng, accuracy] = [number(answers['lat']), number(answers['lng']), number(answers['accuracy'])]
  return {
    parcel: id, language, way, step, media, wrong: number(answers['wrong']) ?? 0, code: text(answers['code']), noCodeReason: text(answers['noCodeReason']),
    receiver: oneOf(['self', 'kk', 'proxy'], answers['receiver']), receiverName: text(answers['receiverName']) ?? '', reason: text(answers['reason']),
    note: text(answers['note']) ?? '', place: lat === null || lng === null || accuracy === null ? null : { lat, lng, accuracy },
    at: number(answers['at']), sealAt: number(answers['sealAt']),
  }
}

/** Photos and signatures of a handover, by what they show. */
export type Proof = 'signature' | 'photo'
export const proofOf = ({ media }: Pick<Handover, 'media'>, proof: Proof): string | null => media.find(({ use }) => use === proof)?.sha256 ?? null
export const withProof = (handover: Handover, proof: Proof, ref: Omit<MediaRef, 'use'> | null): Handover =>
  ({ ...handover, media: [...handover.media.filter(({ use }) => use !== proof), ...(ref ? [{ ...ref, use: proof }] : [])] })

/** What is still missing before the passport changes hands; null when nothing is. */
export function missingOf(handover: Handover): 'who' | 'name' | 'signature' | 'photo' | null {
  if (handover.receiver === null) return 'who'
  if (handover.receiver !== 'self' && handover.receiverName.trim().length < 2) return 'name'
  if (proofOf(handover, 'signature') === null) return 'signature'
  return proofOf(handover, 'photo') === null ? 'photo' : null
}
