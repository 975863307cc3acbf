import type { z } from 'zod'
import { CalendarYear, Office } from './office.ts'
import { Conversation, Notices, Questions, SmsTable } from './conversation.ts'
import { Form, Visits } from './form.ts'
import { Messages } from './messages.ts'
import { Fees, Policy, Services } from './policy.ts'
import { findNearest } from './nearest.ts'

/** The documents of a pack: which files hold them, and what may stand in them. */
export const documents = {
  office: { schema: Office, files: 'office.yaml' },
  policy: { schema: Policy, files: 'policy.yaml' },
  services: { schema: Services, files: 'services.yaml' },
  fees: { schema: Fees, files: 'fees.yaml' },
  questions: { schema: Questions, files: 'questions.yaml' },
  sms: { schema: SmsTable, files: 'sms.yaml' },
  notices: { schema: Notices, files: 'notices.yaml' },
  calendar: { schema: CalendarYear, files: 'calendar/' },
  flow: { schema: Conversation, files: 'flows/' },
  form: { schema: Form, files: 'forms/' },
  visits: { schema: Visits, files: 'visits.yaml' },
  messages: { schema: Messages, files: 'messages/' },
} as const satisfies Record<string, { schema: z.ZodType; files: string }>
export type DocumentKind = keyof typeof documents

export const documentKinds = Object.keys(documents) as DocumentKind[]

/** Which document a file of a pack folder is; undefined for a file that is none. */
export const kindOfFile = (path: string): DocumentKind | undefined =>
  documentKinds.find((kind) => {
    const { files } = documents[kind]
    return files.endsWith('/') ? path.startsWith(files) && /^[^/]+\.yaml$/.test(path.slice(files.length)) : path === files
  })

/** The name of a document inside a pack: its path without the ending, e.g. `policy`, `flows/book`. */
export const documentName = (path: string): string => path.replace(/\.yaml$/, '')

/** What a file that is no document was probably meant to be. */
export const meantFile = (path: string): string | undefined =>
  findNearest(path.replace(/\.yml$/, '.yaml'), [...documentKinds.map((kind) => documents[kind].files), 'messages/id.yaml', 'messages/en.yaml'])
