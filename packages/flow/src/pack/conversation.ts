import { z } from 'zod'
import { Id, NodeRef } from './office.ts'
import { taskKinds } from '../task-kinds.ts'
import { Cel } from './policy.ts'

export const QuestionType = z.enum([
  'nik', 'kk', 'name', 'text', 'number', 'digits', 'date', 'phone', 'code', 'choice', 'yesno', 'consent', 'photo', 'signature', 'computed',
])
export type QuestionType = z.infer<typeof QuestionType>

/** One question; its words are the message `q.<id>`, its type's errors `wrong.<type>.<code>`, of its constraint `wrong.<id>`. */
export const Question = z.strictObject({
  type: QuestionType.describe('how an answer is read'),
  min: z.int().optional().describe('shortest text, smallest number'),
  max: z.int().optional().describe('longest text, largest number'),
  length: z.int().optional().describe('number of digits'),
  choices: z.array(z.string()).optional().describe('of a choice; their words are choice.QUESTION.ID'),
  relevant: Cel.optional().describe('asked at all'),
  data: z.enum(['HEALTH', 'BIOMETRIC', 'CHILD']).optional().describe('what the law calls specific data: asked for and kept only after a consent'),
  required: Cel.optional().describe('false: may stay open, with an empty answer or -'),
  constraint: Cel.optional().describe('`value` is the new answer'),
  default: Cel.optional().describe('the answer of a form until another is given'),
  use: z.enum(['PORTRAIT', 'DOCUMENT']).optional().describe('of a photo: a face, or something to be read'),
  minWidth: z.int().min(100).optional().describe('of a photo: pixels of its width at the least'),
  maxKb: z.int().min(10).optional().describe('of a photo: thousand bytes at the most'),
  as: z.enum(['bool', 'int', 'string']).optional().describe('of what is computed: its type'),
  value: Cel.optional().describe('of what is computed: how, from the answers'),
})
export type Question = z.infer<typeof Question>
export const Questions = z.strictObject({ questions: z.record(z.string(), Question) })

/** Message key; `refusal.*` means `refusal.<outcome>` of the action that led here. */
export const MessageKey = z.string().min(1).meta({ format: 'message' })
const With = z.record(z.string(), Cel)
const Option = z.strictObject({ label: MessageKey, when: Cel.optional(), go: NodeRef })

export const Ask = z.strictObject({
  ask: Id, title: MessageKey.optional(), text: MessageKey.optional(), as: Id.optional(),
  fresh: z.boolean().default(false).describe('ask although an answer is there'),
  relevant: Cel.optional(), constraint: Cel.optional(), wrong: MessageKey.optional(),
  go: NodeRef.optional(), yes: NodeRef.optional(), no: NodeRef.optional(),
})
export const Menu = z.strictObject({ menu: MessageKey, options: z.record(Id, Option) })
export const List = z.strictObject({
  list: z.string(), with: With.optional(), text: MessageKey, item: MessageKey, save: Id,
  single: NodeRef.optional().describe('where to go when there is exactly one'), empty: NodeRef, go: NodeRef,
})
export const Do = z.strictObject({
  do: z.string(), with: With.optional(), save: With.optional(),
  on: z.record(z.string(), NodeRef).describe('a screen for every outcome, or else'),
})
export const Branch = z.strictObject({ branch: z.array(z.strictObject({ when: Cel.optional(), go: NodeRef })).min(1) })
export const Assign = z.strictObject({ set: With, go: NodeRef })
export const End = z.strictObject({ end: MessageKey, send: z.boolean().default(false).describe('on USSD the sms variant also goes out') })
const Plain = z.union([Ask, Menu, List, Do, Branch, Assign, End])
export const Repeat = z.strictObject({
  repeat: Id, times: Cel, from: Cel.optional(), start: Id,
  screens: z.record(Id, Plain), go: NodeRef,
})
export const Node = z.union([Ask, Menu, List, Do, Branch, Assign, End, Repeat])
export type Node = z.infer<typeof Node>

/** `flows/*.yaml`: one conversation, for USSD and where it makes sense for SMS. */
export const Conversation = z.strictObject({
  id: Id.describe('the name of the file'),
  surfaces: z.array(z.enum(['ussd', 'sms'])).min(1).describe('where it is held'),
  start: Id.describe('its first screen'),
  defaults: With.optional().describe('answers that are there when it begins'),
  screens: z.record(Id, Node),
})
export type Conversation = z.infer<typeof Conversation>

/** `sms.yaml`: what an SMS may begin with. */
const Field = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*\??$/, 'a question id, with ? when it may be missing')
export const SmsTable = z.strictObject({
  separators: z.array(z.string().length(1)).min(1).describe('between the fields of a text'),
  keywords: z.record(Id, z.strictObject({
    words: z.array(z.string()).optional().describe('in every language; the longest that fits wins'),
    match: z.literal('BOOKING').optional().describe('a bare booking code in any spelling'),
    fields: z.array(Field).optional().describe('questions that the rest of the text answers; ? = may be missing'),
    start: NodeRef, shape: MessageKey.optional(), example: MessageKey.optional(),
  })),
  formats: z.record(Id, z.strictObject({ fields: z.array(Field), start: NodeRef, shape: MessageKey, example: MessageKey })),
})
export type SmsTable = z.infer<typeof SmsTable>

/** What may happen and be worth telling: to a booking, a passport, a visit to the sick, a delivery, a bill. */
export const NoticeEvent = z.enum([
  'booking.held', 'booking.confirmed', 'booking.expired', 'booking.forfeited', 'booking.cancelled', 'booking.moved', 'booking.noShow',
  'booking.cancelledByOffice', 'booking.movedByOffice', 'booking.closedDay', 'booking.unanswered', 'booking.unseated', 'booking.memberRemoved',
  'waitlist.offered', 'waitlist.lapsed', 'waitlist.ended', 'office.outage',
  'application.accepted', 'interview.incomplete', 'passport.ready', 'homevisit.requested', 'homevisit.accepted', 'homevisit.scheduled', 'homevisit.declined',
  'delivery.out', 'delivery.delivered', 'delivery.failed',
  'payment.created', 'payment.received', 'payment.expired', 'payment.late',
])
export type NoticeEvent = z.infer<typeof NoticeEvent>

/** Days, working days or minutes: a number, or an expression that gives one. */
const Amount = z.union([z.int().min(0), Cel])
/** A moment that something brings, and how far from it: days first, then a time of that day, minutes last. */
const Clock = z.strictObject({
  before: Cel.optional().describe('a moment of what the event is about'), after: Cel.optional(),
  days: Amount.optional(), workdays: Amount.optional().describe("of the office's own calendar"), minutes: Amount.optional(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "16:00"').meta({ format: 'HH:MM' }).optional().describe('of that day, on the clock of the office'),
})
export type Clock = z.infer<typeof Clock>

/** `notices.yaml`: messages that nobody asked for just now. */
export const Notice = z.strictObject({
  on: NoticeEvent,
  at: Clock.optional().describe('when it is sent; at once when left out. A moment that has passed by then is left out'),
  until: Clock.optional().describe('after this moment nobody needs it any more, and it is not sent'),
  elsewhere: z.boolean().optional().describe('only when another phone than its own did it'),
  when: Cel.optional().describe('checked when the message is sent'),
  text: MessageKey.optional().describe('what is sent; none = only a task'),
  task: z.enum(taskKinds).optional().describe('opens a task for staff'),
  lane: z.enum(['reply', 'reminder', 'broadcast']).default('reply').describe('replies go at once, also at night; the others wait for the end of sms.quiet'),
})
export type Notice = z.infer<typeof Notice>
export const Notices = z.strictObject({ notices: z.record(Id, Notice) })
