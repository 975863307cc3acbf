import type { MediaRef } from '@jemput/sync'
import type { Draft } from '../store/desk.ts'
import { fillFromNik, type Sex } from './fields/explain-nik.ts'
import type { Value } from '@jemput/flow/form'

type Read = { ok: true; value: Value } | { ok: false; text: string }

/** An answer as it is kept: a form knows no lists. */
type Plain = Draft['answers'][string]
export const plain = (value: Value | undefined): Plain => (typeof value === 'object' ? null : value ?? null)

const text = (value: Value | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)
const sexOf = (value: Value | undefined): Sex | null => (value === 'M' || value === 'F' ? value : null)
/** The person of the form: what a NIK of theirs is compared with. */
export const personOf = ({ answers }: Pick<Draft, 'answers'>) => ({ birthDate: text(answers['birthDate']), sex: sexOf(answers['sex']) })

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))

/**
 * What was typed is kept as it was typed, and becomes the answer when it can be read. The person's own number writes birth date and
 * sex beside it.
 */
export function typeText(draft: Draft, question: string, typed: string, read: Read, today: string): Draft {
  const next: Draft = { ...draft, typed: { ...draft.typed, [question]: typed }, answers: { ...draft.answers, [question]: read.ok ? plain(read.value) : null } }
  if (question !== 'nik' || !read.ok || typeof read.value !== 'string') return next
  const before = personOf(draft)
  const filled = fillFromNik(read.value, text(draft.answers['nik']) ?? draft.lastNik ?? null, before, today)
  const typedLeft = filled.birthDate === before.birthDate ? next.typed ?? {} : without(next.typed ?? {}, 'birthDate')
  return { ...next, lastNik: read.value, typed: typedLeft, answers: { ...next.answers, birthDate: filled.birthDate, sex: filled.sex } }
}

/** When a field is left, what was read stands in it as it was read. */
export const leaveField = (draft: Draft, question: string): Draft =>
  draft.answers[question] == null && draft.typed?.[question] !== '' ? draft : { ...draft, typed: without(draft.typed ?? {}, question) }

export const answer = (draft: Draft, question: string, value: Value): Draft =>
  ({ ...draft, answers: { ...draft.answers, [question]: plain(value) }, typed: without(draft.typed ?? {}, question) })

/** A photo or a signature takes the place of the one before; null takes it away. */
export const attach = (draft: Draft, question: string, media: Omit<MediaRef, 'use'> | null): Draft => ({
  ...answer(draft, question, media?.sha256 ?? null),
  media: [...draft.media.filter(({ use }) => use !== question), ...(media ? [{ ...media, use: question }] : [])],
})

export const overrule = (draft: Draft, check: string, reason: string | null): Draft =>
  ({ ...draft, overruled: reason === null ? without(draft.overruled, check) : { ...draft.overruled, [check]: reason } })
