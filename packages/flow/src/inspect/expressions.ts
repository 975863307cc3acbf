import { checkExpression, type Scope, type ScopeType } from '../expressions/check.ts'
import { conversationScope, freeScope, priorityScope, questionScope, scopeTypes, speedScope, subjectOf } from '../expressions/scope.ts'
import type { Finding } from '../pack/pack.ts'
import { about, languages, type Look, type Screen } from './look.ts'
import { inputsOf } from './outcomes.ts'

type Expected = ScopeType | 'any'
/** An expression, where it stands, and what it must be. */
export type Place = { document: string; path: readonly PropertyKey[]; text: string | undefined; expected: Expected }

/** What is wrong with one expression. */
export const checkAt = (look: Look, scope: Scope, { document, path, text, expected }: Place): Finding[] => {
  const found = text === undefined ? null : checkExpression(text, scope, expected)
  if (!found) return []
  const at = found.at > 0 ? `, at "${(text ?? '').slice(found.at, found.at + 20)}"` : ''
  return [about(look, document, path, `${found.message}${at}`, `in scope here: ${Object.keys(scope).join(', ')}`)]
}

/** The expressions of one screen. */
const ofScreen = (screen: Screen): Place[] => {
  const { node, document, path } = screen
  const place = (keys: readonly PropertyKey[], text: string | undefined, expected: Expected): Place => (
    { document, path: [...path, ...keys], text, expected })
  if ('ask' in node) return [place(['relevant'], node.relevant, 'bool')]
  if ('menu' in node) return Object.entries(node.options).map(([id, { when }]) => place(['options', id, 'when'], when, 'bool'))
  if ('branch' in node) return node.branch.map(({ when }, i) => place(['branch', i, 'when'], when, 'bool'))
  if ('set' in node) return Object.entries(node.set).map(([name, text]) => place(['set', name], text, 'any'))
  if ('repeat' in node) return [place(['times'], node.times, 'int'), place(['from'], node.from, 'int')]
  if (!('do' in node || 'list' in node)) return []
  const inputs = inputsOf(screen)
  const given = Object.entries(node.with ?? {}).map(([name, text]) => {
    const type = inputs?.get(name)?.type
    return place(['with', name], text, type ? scopeTypes[type] : 'any')
  })
  const saved = 'do' in node ? Object.entries(node.save ?? {}) : []
  return [...given, ...saved.map(([name, text]) => place(['save', name], text, 'any'))]
}

/** The rule of a screen about an answer sees the new answer as well. */
const constraintOf = (look: Look, scope: Scope, { node, document, path }: Screen): Finding[] => {
  const question = 'ask' in node ? look.pack.questions[node.ask] : undefined
  if (!('ask' in node) || !question) return []
  const withValue = { ...scope, ...questionScope(look.pack, question) }
  return checkAt(look, withValue, { document, path: [...path, 'constraint'], text: node.constraint, expected: 'bool' })
}

const ofConversations = (look: Look): Finding[] => {
  const outside = conversationScope(look.pack, false)
  const inside = conversationScope(look.pack, true)
  const screens = look.screens.flatMap((screen) => {
    const scope = screen.repeat ? inside : outside
    return [...ofScreen(screen).flatMap((place) => checkAt(look, scope, place)), ...constraintOf(look, scope, screen)]
  })
  const defaults = Object.values(look.pack.flows).flatMap((flow) => Object.entries(flow.defaults ?? {}).flatMap(([name, text]) =>
    checkAt(look, outside, { document: `flows/${flow.id}`, path: ['defaults', name], text, expected: 'any' })))
  return [...screens, ...defaults]
}

const ofQuestions = (look: Look): Finding[] =>
  Object.entries(look.pack.questions).flatMap(([id, question]) => {
    const scope = questionScope(look.pack, question)
    const own = scope.value ?? 'dyn'
    const keys = [['relevant', 'bool'], ['required', 'bool'], ['constraint', 'bool'], ['default', own], ['value', own]] as const
    return keys.flatMap(([key, expected]) =>
      checkAt(look, scope, { document: 'questions', path: ['questions', id, key], text: question[key], expected }))
  })

/** What decides about the bucket of a seat. */
const quotaScope: Scope = {
  channel: 'string', service: { id: 'string', bucket: 'string' }, assistedReason: 'string', priorityClass: 'string',
}
const ofBuckets = (look: Look): Finding[] =>
  Object.entries(look.pack.policy.quota).flatMap(([id, { takes }]) =>
    checkAt(look, quotaScope, { document: 'policy', path: ['quota', id, 'takes'], text: takes, expected: 'bool' }))

const ofPriority = (look: Look): Finding[] => {
  const scope = priorityScope(look.pack)
  return Object.entries(look.pack.policy.priority.classes).flatMap(([id, text]) =>
    checkAt(look, scope, { document: 'policy', path: ['priority', 'classes', id], text, expected: 'bool' }))
}

const ofPrices = (look: Look): Finding[] => {
  const [free, speeds] = [freeScope(look.pack), speedScope(look.pack)]
  return [
    ...Object.entries(look.pack.free).flatMap(([id, text]) =>
      checkAt(look, free, { document: 'fees', path: ['free', id], text, expected: 'bool' })),
    ...Object.entries(look.pack.speeds).flatMap(([id, speed]) => ([['ready', 'int'], ['lead', 'int'], ['when', 'bool']] as const).flatMap(([key, expected]) =>
      checkAt(look, speeds, { document: 'services', path: ['speeds', id, key], text: speed[key], expected }))),
  ]
}

const ofNotices = (look: Look): Finding[] => {
  const { policy = 'dyn' } = conversationScope(look.pack, false)
  return Object.entries(look.pack.notices).flatMap(([id, { on, when, at, until }]) => {
    const scope: Scope = { ...subjectOf(on), policy }
    const place = (keys: readonly string[], text: string | number | undefined, expected: Expected): Place => (
      { document: 'notices', path: ['notices', id, ...keys], text: typeof text === 'string' ? text : undefined, expected })
    const amounts = Object.entries({ at, until }).flatMap(([key, clock]) =>
      (['days', 'workdays', 'minutes'] as const).map((amount) => place([key, amount], clock?.[amount], 'int')))
    return [place(['when'], when, 'bool'), ...amounts].flatMap((one) => checkAt(look, scope, one))
  })
}

/** Conditions of included parts see what a conversation sees, and until when somebody must wait. */
const ofMessages = (look: Look): Finding[] => {
  const scope: Scope = { ...conversationScope(look.pack, true), lock: { until: 'string' } }
  return languages.flatMap((language) => Object.entries(look.pack.messages[language]).flatMap(([key, { when }]) =>
    checkAt(look, scope, { document: `messages/${language}`, path: [key, 'when'], text: when, expected: 'bool' })))
}

/** Every expression can be read, uses only what is in scope where it stands, and is of the type that is needed there. */
export const checkExpressions = (look: Look): Finding[] =>
  [...ofConversations(look), ...ofQuestions(look), ...ofBuckets(look), ...ofPriority(look), ...ofPrices(look), ...ofNotices(look), ...ofMessages(look)]
