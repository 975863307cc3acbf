import type { DocumentKind } from './documents.ts'
import type { Pack } from './pack.ts'

/** What the file of one document says, once its parents are filled in. */
export type Content = { kind: DocumentKind; document: string; content: unknown }

const named = (kind: DocumentKind, folder: string, all: Readonly<Record<string, unknown>>): Content[] =>
  Object.entries(all).map(([id, content]) => ({ kind, document: `${folder}/${id}`, content }))

/** The documents of a pack as their files write them, all but the words. */
export const contentsOf = (pack: Pack): Content[] => [
  { kind: 'office', document: 'office', content: pack.office },
  { kind: 'policy', document: 'policy', content: pack.policy },
  { kind: 'services', document: 'services', content: { services: pack.services, speeds: pack.speeds } },
  { kind: 'fees', document: 'fees', content: { fees: pack.fees, free: pack.free } },
  ...named('calendar', 'calendar', Object.fromEntries(pack.calendar.map((year, i) => [pack.office.calendars[i] ?? String(year.year), year]))),
  { kind: 'questions', document: 'questions', content: { questions: pack.questions } },
  { kind: 'sms', document: 'sms', content: pack.sms },
  { kind: 'notices', document: 'notices', content: { notices: pack.notices } },
  { kind: 'visits', document: 'visits', content: { visits: pack.visits } },
  ...named('form', 'forms', pack.forms),
  ...named('flow', 'flows', pack.flows),
]
