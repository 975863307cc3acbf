import type { HeldDetail } from '@jemput/contract'
import type { Language } from '@jemput/flow'
import { readForm, type Blocker, type FieldView } from '@jemput/flow/form'
import type { Desk } from '../booking/desk.ts'
import type { No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { mayReadHealth } from '../people/may-read.ts'
import { judgeCapture, stateOf, type Capture } from '../sync/apply/open-capture.ts'
import { doorFields } from './door-fields.ts'
import { captureOf, findHeldRecord, heldOf, listStrays } from './held-operations.ts'

/** What is held: a capture with what is wrong with each answer, or what a courier says of a door. It is read unmasked, so that is written down. */
export async function readHeld(desk: Desk, clerk: Clerk, id: string): Promise<HeldDetail | No> {
  const held = await findHeldRecord(desk, id)
  if (!held) {
    const stray = (await listStrays(desk)).find((each) => each.id === id)
    return stray ? { ...stray, fields: [] } : { refusal: 'not-found' }
  }
  const capture = await captureOf(desk, held)
  const shown = heldOf(desk, held, capture)
  // Whom a passport went to is for the counter, which hands it out.
  const door = shown.settleable && clerk.role !== 'triage'
  if (capture || door) await record(desk.sql, clerk, { at: desk.now, act: 'view-held', subject: id })
  return { ...shown, fields: capture ? fieldsOf(desk, clerk, capture) : door ? await doorFields(desk, held) : [] }
}

function fieldsOf({ language, now }: Desk, clerk: Clerk, capture: Capture): HeldDetail['fields'] {
  const blockers = judgeCapture(capture, now, language)
  const { pages } = readForm(capture.bundle, { ...stateOf(capture, now), language })
  return pages.flatMap(({ id, fields }) => fields.filter(isShownTo(clerk, capture)).map((field, at) => ({
    question: field.question, label: field.label, type: field.type, value: valueOf(field), choices: choicesOf(field, language), editable: isEditable(field),
    wrong: wrongOf(blockers, id, field.question, at === 0),
  })))
}

/** What cannot be put to one question stands beside the first of its page. */
const wrongOf = (blockers: readonly Blocker[], page: string, question: string, first: boolean): string | null =>
  blockers.find((each) => each.level === 'block' && each.page === page && (each.question === question || (each.question === null && first)))?.text ?? null

/** Who may not read of an illness doesn't correct it either. */
export const isShownTo = (clerk: Clerk, { bundle }: Capture) => ({ question }: Pick<FieldView, 'question'>): boolean =>
  mayReadHealth(clerk) || bundle.questions[question]?.data !== 'HEALTH'

/** Nobody at the office agrees to something for somebody else, and photos are taken anew. */
export const isEditable = ({ type }: Pick<FieldView, 'type'>): boolean => !['consent', 'photo', 'signature', 'computed'].includes(type)

function valueOf({ type, value }: FieldView): string {
  if (value === null || typeof value === 'object' || type === 'photo' || type === 'signature') return ''
  return String(value)
}

function choicesOf({ type, choices }: FieldView, language: Language): FieldView['choices'] {
  if (type !== 'yesno' && type !== 'consent') return choices
  const [yes, no] = language === 'id' ? ['Ya', 'Tidak'] : ['Yes', 'No']
  return [{ id: 'true', label: yes ?? '' }, { id: 'false', label: no ?? '' }]
}
