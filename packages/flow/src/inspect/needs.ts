import { bookingStates, homeVisitStates, parcelStates } from '@jemput/domain'
import type { Surface } from '../engine/types.ts'
import { wordsOf } from '../forms/contents.ts'
import { mistakeKeysOf } from '../questions/mistakes.ts'
import { expand, refusalsOf, type Arrivals } from './arrivals.ts'
import type { Look, Screen } from './look.ts'
import { taskKinds } from '../task-kinds.ts'

/** Does some conversation do or list something whose name begins so? */
const hasDone = ({ screens }: Look, what: string): boolean => screens.some(({ node }) => 'do' in node && node.do.startsWith(what))

/** Words that the engine and the server say themselves, on both surfaces and by SMS alone: of what this pack asks and does, and no more. */
const engineKeys = (look: Look): string[] => {
  const asked = new Set(Object.values(look.pack.questions).map(({ type }) => type))
  return [
    ...['more', 'back', 'menu', 'help', 'unknown-option', 'unnamed', 'range'].map((key) => `system.${key}`),
    ...['resume', 'resume-yes', 'resume-no', 'later-by-sms', 'busy', 'broken'].map((key) => `system.${key}`),
    ...['yes', 'no'].map((key) => `common.${key}`), ...Object.keys(bookingStates).map((status) => `status.${status}`),
    ...(hasDone(look, 'homevisit.') ? Object.keys(homeVisitStates).map((status) => `visit-status.${status}`) : []),
    ...(hasDone(look, 'delivery.') ? Object.keys(parcelStates).map((status) => `delivery-status.${status}`) : []),
    ...refusalsOf(look).map((outcome) => `refusal.${outcome}`),
    ...[...asked].flatMap(mistakeKeysOf),
  ]
}
const smsKeys = ['wrong-field', 'too-few', 'unknown', 'unknown-no-format', 'front'].map((key) => `sms.${key}`)

/** A message that something says: where that stands, and on which surfaces it is read. */
export type Need = { key: string; surfaces: readonly (Surface | 'form')[]; document: string; path: readonly PropertyKey[] }
const both = ['ussd', 'sms'] as const
const smsOnly = ['sms'] as const

/** The messages of a screen, with the keys that name them. */
export const messagesOf = ({ node }: Screen): { key: string; keys: readonly string[] }[] => {
  if ('menu' in node) {
    const labels = Object.entries(node.options).map(([id, { label }]) => ({ key: label, keys: ['options', id, 'label'] }))
    return [{ key: node.menu, keys: ['menu'] }, ...labels]
  }
  if ('list' in node) return [{ key: node.text, keys: ['text'] }, { key: node.item, keys: ['item'] }]
  if ('end' in node) return [{ key: node.end, keys: ['end'] }]
  if (!('ask' in node)) return []
  const optional = (['title', 'wrong'] as const).flatMap((name) => (node[name] === undefined ? [] : [{ key: node[name], keys: [name] }]))
  return [{ key: node.text ?? `q.${node.ask}`, keys: ['text'] }, ...optional]
}

const ofScreen = (screen: Screen, arrivals: Arrivals): Need[] => {
  const { node, document, path, flow } = screen
  const surfaces = 'end' in node && node.send ? [...new Set<Surface>([...flow.surfaces, 'sms'])] : flow.surfaces
  return messagesOf(screen).flatMap(({ key, keys }) =>
    expand(key, screen, arrivals).map((one) => ({ key: one, surfaces, document, path: [...path, ...keys] })))
}

const ofQuestions = ({ pack }: Look): Need[] =>
  Object.entries(pack.questions).flatMap(([id, { constraint, choices = [] }]) => {
    const at = { document: 'questions', path: ['questions', id] }
    const wrong = constraint === undefined ? [] : [{ key: `wrong.${id}`, surfaces: both, ...at }]
    const words = choices.map((choice) => ({ key: `choice.${id}.${choice}`, surfaces: both, ...at }))
    return [{ key: `q.${id}`, surfaces: ['form'] as const, ...at }, ...wrong, ...words]
  })

const ofServices = ({ pack }: Look): Need[] =>
  Object.entries(pack.services).flatMap(([id, { documents }]) => [
    { key: `service.${id}`, surfaces: both, document: 'services', path: ['services', id] },
    ...documents.map((one, i) => ({ key: `doc.${one}`, surfaces: both, document: 'services', path: ['services', id, 'documents', i] })),
  ])

const ofSpeeds = ({ pack }: Look): Need[] =>
  Object.keys(pack.speeds).map((id) => ({ key: `speed.${id}`, surfaces: both, document: 'services', path: ['speeds', id] }))

/** What staff choose from or see in lists. */
const ofPolicy = ({ pack: { policy } }: Look): Need[] => {
  const kinds = [
    { kind: 'bucket', ids: Object.keys(policy.quota), path: ['quota'] }, { kind: 'late', ids: policy.late.overrideReasons, path: ['late', 'overrideReasons'] },
    { kind: 'delivery-reason', ids: policy.delivery.reasons, path: ['delivery', 'reasons'] },
    { kind: 'priority', ids: Object.keys(policy.priority.classes), path: ['priority', 'classes'] },
    { kind: 'interview', ids: Object.keys(policy.interview), path: ['interview'] },
    { kind: 'helped', ids: policy.assisted.reasons, path: ['assisted', 'reasons'] },
  ]
  return kinds.flatMap(({ kind, ids, path }) => ids.map((id) => ({ key: `${kind}.${id}`, surfaces: ['form'] as const, document: 'policy', path })))
}

const ofTables = ({ pack }: Look): Need[] => {
  const shapes = (['keywords', 'formats'] as const).flatMap((what) => Object.entries(pack.sms[what]).flatMap(([id, { shape, example }]) =>
    [shape, example].flatMap((key) => (key === undefined ? [] : [{ key, surfaces: smsOnly, document: 'sms', path: [what, id] }]))))
  const notices = Object.entries(pack.notices).flatMap(([id, { text }]) => (
    text === undefined ? [] : [{ key: text, surfaces: smsOnly, document: 'notices', path: ['notices', id, 'text'] }]))
  return [...shapes, ...notices]
}

/** Words of the forms that officers fill in, and of the kinds of visits. */
const ofForms = ({ pack }: Look): Need[] => [
  ...Object.values(pack.forms).flatMap((form) => wordsOf(form, {}).map(({ key, path }) => (
    { key, surfaces: ['form'] as const, document: `forms/${form.id}`, path }))),
  ...Object.keys(pack.visits).map((id) => ({ key: `visit.${id}`, surfaces: ['form'] as const, document: 'visits', path: ['visits', id] })),
]

const ofEngine = (look: Look): Need[] => [
  ...engineKeys(look).map((key) => ({ key, surfaces: both, document: 'messages/id', path: [key] })),
  ...smsKeys.map((key) => ({ key, surfaces: smsOnly, document: 'messages/id', path: [key] })),
]

/** What tasks of the office are called. */
const ofTasks = (): Need[] => taskKinds.map((kind) => ({ key: `task.${kind}`, surfaces: ['form'] as const, document: 'messages/id', path: ['task', kind] }))

/** Every message that a conversation, a table or the engine says. */
export const needsOf = (look: Look, arrivals: Arrivals): Need[] => [
  ...look.screens.flatMap((screen) => ofScreen(screen, arrivals)),
  ...ofQuestions(look), ...ofServices(look), ...ofSpeeds(look), ...ofPolicy(look), ...ofTables(look), ...ofForms(look), ...ofEngine(look), ...ofTasks(),
]
