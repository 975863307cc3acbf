import type { PersonItem } from '@jemput/sync'
import type { Step } from '../shell/Strip.tsx'
import type { SavedDraft, Sending } from '../store/desk.ts'

/**
 * Somebody of a visit, and how far this phone has come with them. `key`: of the person on the roster, else of the record.
 * `elsewhere`: another phone has captured them.
 */
export type Standing = {
  key: string; no: number | null; name: string; step: Step; absent: boolean; elsewhere: boolean
  person: PersonItem | null; draft: SavedDraft | null; sending: Sending | null
}

/** Everybody: the roster in its order, then who walked in. */
export function standingsOf(people: readonly PersonItem[], drafts: readonly SavedDraft[], sendings: readonly Sending[]): Standing[] {
  const captures = sendings.filter(({ kind }) => kind === 'capture')
  const expected = people.map((person): Standing => {
    const draft = drafts.find(({ roster }) => roster === person.id) ?? null
    const sending = captures.findLast(({ roster }) => roster === person.id) ?? null
    const untouched = draft === null && sending === null
    const missed = sendings.findLast(({ kind, entity }) => kind === 'absent' && entity === person.id)
    return {
      key: person.id, no: person.no, name: person.name, person, draft, sending: sending ?? (missed?.progress === 'held' ? missed : null),
      step: draft ? 'draft' : sending?.progress ?? (missed?.progress === 'held' ? 'held' : 'none'),
      absent: untouched && (missed !== undefined || person.status === 'absent'), elsewhere: untouched && person.status === 'captured',
    }
  })
  return [...expected, ...walkIns(drafts.filter(({ roster }) => roster === null), captures.filter(({ roster }) => roster === null))]
}

function walkIns(drafts: readonly SavedDraft[], captures: readonly Sending[]): Standing[] {
  const begun = drafts.map((draft): Standing => {
    const { name } = draft.answers
    return {
      key: draft.id, no: null, name: typeof name === 'string' ? name : '', step: 'draft', absent: false, elsewhere: false, person: null, draft,
      sending: captures.find(({ entity }) => entity === draft.id) ?? null,
    }
  })
  const done = captures.filter(({ entity }) => !drafts.some(({ id }) => id === entity)).map((sending): Standing => ({
    key: sending.entity, no: null, name: sending.subject.name, step: sending.progress, absent: false, elsewhere: false, person: null, draft: null, sending,
  }))
  return [...done, ...begun.toReversed()]
}

/** Those that a search means: part of a name, a number of the list, or the beginning of a NIK. */
export function found(standings: readonly Standing[], typed: string): Standing[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return [...standings]
  if (!/^\d+$/.test(wanted)) return standings.filter(({ name }) => name.toLowerCase().includes(wanted))
  return standings.filter(({ no, person, draft }) =>
    String(no) === wanted || [person?.nik, draft?.answers['nik']].some((nik) => typeof nik === 'string' && wanted.length > 3 && nik.startsWith(wanted)))
}

/** Who is to be captured next: the first that nobody has begun with. */
export const nextOf = (standings: readonly Standing[]): Standing | undefined =>
  standings.find(({ step, absent, elsewhere }) => step === 'none' && !absent && !elsewhere) ?? standings.find(({ step }) => step === 'draft')
