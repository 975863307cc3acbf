import { actions, findList, type FieldType } from '../actions.ts'
import type { Node, Question } from '../pack/conversation.ts'
import { questionsOf } from '../forms/asked.ts'
import type { Form } from '../pack/form.ts'
import type { Pack } from '../pack/pack.ts'
import { blankAnswers } from './names.ts'
import type { Scope, ScopeType } from './check.ts'
import { isYesNo } from '../questions/kind.ts'

const slot = { date: 'string', start: 'string', end: 'string' } as const satisfies ScopeType
const booking = {
  id: 'string', code: 'string', status: 'string', service: 'string', speed: 'string', priority: 'string', slot, date: 'string', size: 'int', rest: { slot, size: 'int', before: 'int' }, part: 'bool',
  named: 'int',
  names: 'list<string>', numbers: { first: 'string', last: 'string' }, expires: 'int', arriveBy: 'string', readyBy: 'string',
  paid: 'bool',
} as const satisfies ScopeType

const visit = {
  number: 'int', status: 'string', contact: 'string', requestedOn: 'string', answerBy: 'string', date: 'string', time: 'string', reason: 'string',
} as const satisfies ScopeType
const passport = { code: 'string', name: 'string', count: 'int', readyOn: 'string', collectBy: 'string', waiting: 'bool', readyBy: 'string' } as const satisfies ScopeType
const interview = { missing: 'string', deadline: 'string', open: 'bool' } as const satisfies ScopeType
const delivery = { number: 'string', status: 'string', code: 'string', reason: 'string', left: 'int' } as const satisfies ScopeType
const payment = { code: 'string', amount: 'int', status: 'string', expires: 'int' } as const satisfies ScopeType

/** What a notice tells of, by the first word of its event: the roots of its text and its condition. */
export const subjects = {
  booking: { booking: { ...booking, start: 'int' } }, application: { passport }, interview: { passport, interview }, passport: { passport }, homevisit: { visit }, delivery: { passport, delivery },
  payment: { payment, booking },
  waitlist: { booking: { ...booking, start: 'int' } }, office: { booking: { ...booking, start: 'int' } },
} as const satisfies Record<string, Scope>
/** Roots that come with a subject; `lock` is a date of a booking's end. */
export const subjectOf = (event: string): Scope => (event === 'waitlist.ended' ? {} : (subjects as Readonly<Record<string, Scope>>)[event.split('.')[0] ?? ''] ?? {})

/** What a notice may wait for: days (texts) and moments (epoch ms), by the first word of its event. */
const moments: Readonly<Record<string, Readonly<Record<string, 'day' | 'moment'>>>> = {
  booking: { 'booking.expires': 'moment', 'booking.start': 'moment', 'booking.date': 'day' },
  application: {},
  interview: { 'interview.deadline': 'day' },
  passport: { 'passport.readyOn': 'day', 'passport.collectBy': 'day' },
  homevisit: { 'visit.requestedOn': 'day', 'visit.answerBy': 'day', 'visit.date': 'day' },
  payment: { 'payment.expires': 'moment' },
}
/** None: a notice on this event cannot wait. */
export const momentsOf = (event: string): Readonly<Record<string, 'day' | 'moment'>> | undefined => moments[event.split('.')[0] ?? '']

/** How expressions see what goes into and comes out of actions and lists. */
export const scopeTypes: Readonly<Record<FieldType, ScopeType>> = {
  text: 'string', name: 'string', nik: 'string', kk: 'string', date: 'string', slot, 'slot?': slot, int: 'int', bool: 'bool',
  code: 'string', 'code?': 'string', id: 'string', office: 'string', language: 'string', members: 'list<dyn>',
  booking, 'booking?': booking, visit, passport, delivery, payment, time: 'string', moment: 'int', 'moment?': 'int',
}
const questionScopeType = ({ type, as }: Pick<Question, 'type' | 'as'>): ScopeType =>
  (type === 'computed' ? (as ?? 'dyn') : type === 'number' ? 'int' : isYesNo({ type }) ? 'bool' : 'string')

const fieldsOf = (fields: Readonly<Record<string, FieldType>>): Record<string, ScopeType> =>
  Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, scopeTypes[type]]))

/** Every field that some outcome of some action carries; the names mean the same everywhere. */
const resultFields: Record<string, ScopeType> = Object.assign(
  { outcome: 'string' }, ...Object.values(actions).flatMap(({ outcomes }) => Object.values(outcomes).map(fieldsOf)),
)
/** What choosing from a list puts into the answers. */
export const savedItemType = (list: string): ScopeType => {
  const spec = findList(list)
  return spec ? (spec.saves === 'id' ? 'string' : fieldsOf(spec.item)) : 'dyn'
}

const deepType = (value: unknown): ScopeType => {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'int'
  if (typeof value === 'boolean') return 'bool'
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? 'list<string>' : 'list<dyn>'
  if (value === null || typeof value !== 'object') return 'dyn'
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deepType(inner)]))
}

const savedTypes = (node: Node, found: Map<string, Set<string>>, types: Map<string, ScopeType>): void => {
  const add = (name: string, type: ScopeType) => {
    const shapes = found.get(name) ?? new Set<string>()
    found.set(name, shapes.add(JSON.stringify(type)))
    types.set(name, shapes.size === 1 ? type : 'dyn')
  }
  if ('list' in node) add(node.save, savedItemType(node.list))
  if ('do' in node) for (const name of Object.keys(node.save ?? {})) add(name, 'dyn')
  if ('set' in node) for (const name of Object.keys(node.set)) add(name, 'dyn')
  if ('repeat' in node) {
    add(node.repeat, 'list<dyn>')
    for (const inner of Object.values(node.screens)) savedTypes(inner, found, types)
  }
}

/** Answers by name: of a question by its type; what lists save by their item; what several places save differently is `dyn`. */
const answerTypes = (pack: Pack): Record<string, ScopeType> => {
  const saved = new Map<string, ScopeType>()
  const found = new Map<string, Set<string>>()
  for (const flow of Object.values(pack.flows)) for (const node of Object.values(flow.screens)) savedTypes(node, found, saved)
  const types: Record<string, ScopeType> = {}
  for (const name of Object.keys(blankAnswers(pack))) types[name] = saved.get(name) ?? 'dyn'
  for (const [name, question] of Object.entries(pack.questions)) if (!saved.has(name)) types[name] = questionScopeType(question)
  return types
}

/** Variables that an expression of a conversation may read, for `checkExpression`; `each` only inside a repeat. */
export const conversationScope = (pack: Pack, inRepeat: boolean): Scope => {
  const answers = answerTypes(pack)
  const service = {
    id: 'string', label: 'string', bucket: 'string', channels: 'list<string>', documents: 'list<string>', fee: 'int', free: 'string',
  } as const
  return {
    answers, result: resultFields, booking, visit, passport, delivery, payment, policy: deepType(pack.policy), office: deepType({ ...pack.office, zone: '' }), service,
    services: 'dyn', channel: 'string', today: 'string', phone: { region: 'string' },
    ...(inRepeat ? { each: { ...answers, no: 'int', of: 'int' } } : {}),
  }
}

/** Variables that the conditions of a question may read: `value` is the new answer. */
export const questionScope = (pack: Pack, question: Question): Scope => ({
  value: questionScopeType(question), answers: answerTypes(pack), policy: deepType(pack.policy), today: 'string',
})

/** Variables that the conditions of an officer's form may read; `others` are the NIKs already captured on this visit. */
export const formScope = (pack: Pack, form: Form): Scope => ({
  answers: Object.fromEntries(questionsOf(form).flatMap((id) => {
    const question = pack.questions[id]
    return question ? [[id, questionScopeType(question)]] : []
  })),
  policy: deepType(pack.policy), today: 'string', others: 'list<string>',
})

/** What decides that a service costs nothing. */
export const freeScope = (pack: Pack): Scope => ({ answers: answerTypes(pack), service: { id: 'string' }, today: 'string' })

/** What decides how fast a passport is made. */
export const speedScope = (pack: Pack): Scope => ({ policy: deepType(pack.policy) })

/** What decides whether somebody has priority on the day of the visit. */
export const priorityScope = (pack: Pack): Scope => ({
  person: { birthDate: 'string', sex: 'string', disabled: 'bool' }, visit: { date: 'string' }, policy: deepType(pack.policy),
})

/** What a form is filled from. */
export const requestScope: Scope = { request: { patient: 'string', address: 'string', contact: 'string', region: 'string' } }
