import type { Pack } from '@jemput/flow'
import type { Applicant } from './applicants.ts'
import type { Wish } from './read-demand.ts'

/** What a wish comes to. `seated`: has a place, or only has to pay for it. */
export type Outcome =
  | { kind: 'seated'; people: number } | { kind: 'unpaid'; people: number } | { kind: 'waiting' } | { kind: 'priority' } | { kind: 'left' } | { kind: 'refused'; why: string }

/** Somebody at a phone: what they want and who they are. */
export type Caller = { wish: Wish; people: readonly Applicant[] }

/** A seat is held, and nothing has been promised yet: here whoever wanders off does. */
export const afterHold = new Set(['book/kk', 'book/members/nik', 'book/members/name', 'book/offer'])

/** The number of the option that begins so, as the screen shows it. */
const optionOf = (screen: string, label: string): string | undefined => /^(\d+) /.exec(screen.split('\n').find((line) => line.replace(/^\d+ /, '').startsWith(label)) ?? '')?.[1]
const first = '1'

/** What a person answers to a screen; undefined where they have nothing more to say. `at`: `conversation/screen`. */
export function nextAnswer(caller: Caller, at: string, screen: string, pack: Pack): string | undefined {
  const { wish, people } = caller
  const person = people[Number(/(\d)\/\d/.exec(screen)?.[1] ?? 1) - 1]
  const say = (key: string) => pack.messages.id[key]?.text ?? pack.messages.id[key]?.ussd ?? ''
  switch (at) {
    case 'book/service': return optionOf(screen, say(`service.${wish.cls === 'lost_damaged' ? 'lost' : 'new'}`).slice(0, 10)) ?? first
    case 'book/speed': return optionOf(screen, say(`speed.${wish.cls === 'accelerated' ? 'accelerated' : 'regular'}`).slice(0, 8)) ?? first
    case 'book/slot': return wish.hour !== null && optionAt(screen, wish.hour + 1) ? String(wish.hour + 1) : first
    case 'book/party': return String(wish.party)
    case 'book/kk': case 'book/members/card': case 'book/members/card-again': return person?.kk
    case 'book/members/nik': return person?.nik
    case 'book/members/name': return person?.name
    case 'book/members/birth': return person && birthAsTyped(person.birthDate)
    case 'book/members/priority': return people.length === 1 ? optionOf(screen, say('book.priority-come').slice(0, 8)) : first
    case 'book/members/active': case 'book/members/not-this': case 'book/members/busy': return lastOption(screen)
    default: return /^\d+ /m.test(screen) ? first : undefined
  }
}

const optionAt = (screen: string, no: number) => new RegExp(`^${no} `, 'm').test(screen)
const lastOption = (screen: string) => screen.split('\n').flatMap((line) => /^([1-8]) /.exec(line)?.[1] ?? []).at(-1)
export const birthAsTyped = (date: string): string => date.split('-').toReversed().join('')

/** The code of the refusal whose words these are, else the screen that said them. */
export function whyOf(text: string, at: string, { messages }: Pack): string {
  const said = text.replace(/^(CON|END) /, '').replace(/^[A-Z ]+: /, '')
  const codes = Object.entries(messages.id).flatMap(([key, leaf]) => key.startsWith('refusal.') ? [[key.slice('refusal.'.length), leaf.ussd ?? leaf.text ?? '']] as const : [])
  return codes.find(([, words]) => isBeginning(words, said))?.[0] ?? (at || 'answered by a text')
}
/** The words before the first thing that is filled in. */
function isBeginning(words: string, said: string): boolean {
  const [fixed = ''] = words.replace(/^\{office\.sender\}: /, '').split('{')
  return fixed.length >= ENOUGH && said.startsWith(fixed.trimEnd())
}
const ENOUGH = 8
