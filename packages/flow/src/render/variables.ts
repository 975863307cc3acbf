import type { Value } from '../engine/types.ts'
import type { QuestionType } from '../pack/conversation.ts'
import type { Pack } from '../pack/pack.ts'
import type { Kind } from './manners.ts'
import { blankAnswers } from '../expressions/names.ts'
import type { Roots } from './roots.ts'

const slot = { date: 'date', start: 'clock', end: 'clock', time: 'window' } as const
const booking = {
  code: 'code', number: 'numbers', names: 'names', size: 'digit', named: 'digit', status: 'status', service: 'service', speed: 'speed',
  slot: 'slot', date: 'date', time: 'window', expires: 'moment', arriveBy: 'clock', readyBy: 'date',
} as const

/** Roots whose fields are the same everywhere, with the kinds of their values. NIK, family card and passport have no variable. */
export const fixedRoots: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  office: {
    sender: 'text', name: 'office', short: 'text', zone: 'text', dial: 'text', smsNumber: 'text', staffPhone: 'text',
    address: 'text',
  },
  service: { label: 'service', documents: 'documents', fee: 'money' },
  booking,
  visit: { number: 'serial', status: 'visitStatus', contact: 'phone', requestedOn: 'date', answerBy: 'date', date: 'date', time: 'clock', reason: 'reason' },
  passport: { code: 'code', name: 'name', count: 'digit', readyOn: 'date', collectBy: 'date', readyBy: 'date' },
  delivery: { number: 'parcel', status: 'deliveryStatus', code: 'code', reason: 'deliveryReason', left: 'digit' },
  payment: { code: 'billing', amount: 'sum', expires: 'moment' },
  lock: { until: 'date' },
  member: { name: 'name' },
  closure: { date: 'date', reason: 'reason', answerBy: 'moment' },
  interview: { missing: 'reason', deadline: 'date' },
  numbers: { first: 'text', last: 'text' },
  field: { label: 'text' },
  format: { shape: 'text', example: 'text', given: 'digit', wanted: 'digit' },
}
/** Roots that are values themselves: the text of a mistake, and the number it names. */
export const bareRoots: Readonly<Record<string, Kind>> = { wrong: 'text', given: 'number', reason: 'reason' }

/** What actions and lists bring (`result`, `item`, and what a conversation saves of them): a name means the same everywhere. */
export const broughtFields: Readonly<Record<string, Kind>> = {
  ...booking, ...slot, next: 'slot', until: 'date', first: 'date', last: 'date', lastOrder: 'date', before: 'digit', opens: 'moment', from: 'clock', to: 'clock',
  left: 'number', position: 'number', no: 'digit', of: 'digit', short: 'text', label: 'service', office: 'text',
}

const questionKinds: Readonly<Record<QuestionType, Kind | undefined>> = {
  nik: undefined, kk: undefined, name: 'name', text: 'text', number: 'number', digits: 'text', date: 'date', phone: 'text',
  code: 'code', choice: 'choice', yesno: undefined, consent: undefined, photo: undefined, signature: undefined,
  computed: undefined,
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
const policyValue = (pack: Pack, path: readonly string[]): unknown => path.reduce<unknown>(field, pack.policy)

/** The kind of value at a path such as `['booking', 'date']`; undefined where no such variable exists. */
export const kindOf = (pack: Pack, path: readonly string[]): Kind | undefined => {
  const [root = '', name = ''] = path
  const last = path.at(-1) ?? ''
  if (path.length === 1) return bareRoots[root]
  if (root === 'policy') return typeof policyValue(pack, path.slice(1)) === 'number' ? 'number' : undefined
  if (root in fixedRoots) return path.length === 2 ? fixedRoots[root]?.[name] : root === 'booking' ? broughtFields[last] : undefined
  if (root === 'item' || root === 'result') return broughtFields[last]
  if (root !== 'answers' && root !== 'each') return undefined
  const question = path.length === 2 ? pack.questions[name] : undefined
  if (question) return questionKinds[question.type]
  return name in blankAnswers(pack) || root === 'each' ? broughtFields[last] : undefined
}

const step = (value: unknown, name: string): unknown => {
  if (value === null || typeof value !== 'object') return undefined
  const fields = value as Record<string, unknown>
  // Derived of a booking, a window or a service: nobody has to carry them along.
  if (name === 'label') return fields.id ?? fields.label
  if (name === 'time' && !('time' in fields)) return fields.slot ?? fields
  if (name === 'number' && !('number' in fields)) return fields.numbers
  return fields[name]
}

/** The value at a path, and the object that it is a field of. */
export const read = (roots: Roots, path: readonly string[]): { value: Value; owner: Record<string, Value> } => {
  let owner: unknown = null
  let value: unknown = roots
  for (const name of path) {
    owner = value
    value = step(value, name)
  }
  return { value: (value ?? null) as Value, owner: (owner ?? {}) as Record<string, Value> }
}
