import type { PersonItem, VisitItem } from '@jemput/sync'
import type { Language } from '@jemput/ui'
import { uuidv7 } from 'uuidv7'
import type { Answers, Desk, Draft } from '../store/desk.ts'

/** Questions that the roster knows the answer of. */
const KNOWN = ['name', 'nik', 'birthDate', 'sex', 'phone'] as const

/**
 * A draft with what is known of a person, on the disk before its first page opens. `again`: the record that the office holds or asks
 * for anew; the new one takes its place.
 */
export async function beginCapture(desk: Desk, visit: VisitItem, person: PersonItem | null, language: Language, again: string | null = null): Promise<Draft> {
  const draft: Draft = {
    id: again ?? uuidv7(), visit: visit.id, roster: person?.id ?? null, form: visit.form, language, page: null, overruled: {}, media: [],
    answers: { ...visit.fill, ...person && knownOf(person) },
  }
  await desk.saveDraft(draft)
  return draft
}

const knownOf = (person: PersonItem): Answers => Object.fromEntries(KNOWN.flatMap((question) => (person[question] === null ? [] : [[question, person[question]]])))
