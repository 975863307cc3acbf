import type { CalendarYear, Language, Office } from './office.ts'
import type { Conversation, Notice, Question, SmsTable } from './conversation.ts'
import type { Form, VisitKind } from './form.ts'
import type { Fees, Policy, Service, Speed } from './policy.ts'

/** Words of one message: `text`, or a variant per surface; `when` makes an included part conditional. */
export type Leaf = { text?: string; ussd?: string; sms?: string; form?: string; when?: string }

/** One office, resolved: everything it says and everything its parent says for it. Plain JSON. */
export type Pack = {
  office: Office
  policy: Policy
  services: Record<string, Service>
  speeds: Record<string, Speed>
  fees: Fees['fees']
  free: Fees['free']
  calendar: CalendarYear[]
  questions: Record<string, Question>
  flows: Record<string, Conversation>
  sms: SmsTable
  notices: Record<string, Notice>
  forms: Record<string, Form>
  visits: Record<string, VisitKind>
  /** Keyed by dotted path, e.g. `book.done`. */
  messages: Record<Language, Record<string, Leaf>>
}

/** What is wrong with a pack, where, and what would be right. */
export type Finding = {
  severity: 'error' | 'warning'
  file: string
  /** 1-based; 0 when the whole file is meant. */
  line: number
  /** Dotted path inside the document, e.g. `quota.public.daily`. */
  path: string
  message: string
  /** What would be right, with an example. */
  mend?: string
}

/** A file of a pack folder: path inside it, text, and how findings name it (its path when left out). */
export type PackFile = { path: string; text: string; name?: string }
