import { z } from 'zod'
import { MessageKey } from './conversation.ts'
import { Id } from './office.ts'
import { Cel } from './policy.ts'

/** A question on a page: its name alone, or with what is different here. */
const Asked = z.union([Id, z.strictObject({
  ask: Id,
  required: Cel.optional().describe('instead of what the question says'),
  hint: MessageKey.optional().describe('said beside the field; before a consent it is what is read aloud'),
})])

export const Page = z.strictObject({
  title: MessageKey.optional().describe('form.page.PAGE when left out'),
  when: Cel.optional().describe('the page is there at all'),
  ask: z.array(Asked).default([]).describe('its questions, in this order'),
  stop: Cel.optional().describe('when true, nothing further is asked and nothing is kept'),
  review: z.boolean().default(false).describe('the last look before one leaves'),
})
export type Page = z.infer<typeof Page>

export const Check = z.strictObject({
  about: Id.describe('the question that it stands beside; judged only where that one is asked'),
  level: z.enum(['block', 'warn']).describe('block: the form cannot be finished'),
  holds: Cel.describe('what must be true; says nothing while an answer that it needs is missing'),
  text: MessageKey.describe('what is wrong, and what to do'),
  overrule: MessageKey.optional().describe('asks for the reason with which it may be finished all the same'),
})

/** `forms/*.yaml`: what an officer asks in the field, page by page. */
export const Form = z.strictObject({
  id: Id.describe('the name of the file'),
  card: z.strictObject({
    title: Id.describe('question that names the person in a list'),
    line: Id.describe('question of the line below'),
  }),
  fill: z.record(Id, Cel).default({}).describe("answers that are known from the family's request"),
  pages: z.record(Id, Page),
  checks: z.record(Id, Check).default({}).describe('rules between answers, judged by the phone and again by the server'),
})
export type Form = z.infer<typeof Form>

/** `visits.yaml`: kinds of visits on which officers go to people. */
export const VisitKind = z.strictObject({
  form: Id.describe('form of forms/'),
  service: z.string().describe('what one gets there'),
  cohort: z.string().regex(/^[A-Z_]+$/, 'a cohort such as HAJJ').describe('who is visited'),
  roster: z.enum(['REQUIRED', 'OPTIONAL', 'FROM_REQUEST']).describe("people are named beforehand, or the visit answers a family's request"),
  walkIn: z.boolean().describe('people who are not on the list may be captured, marked as such'),
  minTeam: z.int().min(1).describe('officers at the least'),
})
export type VisitKind = z.infer<typeof VisitKind>
export const Visits = z.strictObject({ visits: z.record(Id, VisitKind) })
