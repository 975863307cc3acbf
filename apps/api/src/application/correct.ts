import type { Correction } from '@jemput/contract'
import type { Value } from '@jemput/flow'
import { readFieldText } from '@jemput/flow/form'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { judgeCapture, stateOf, type Capture } from '../sync/apply/open-capture.ts'
import { findHeld, takeCorrected } from '../sync/held.ts'
import { labelOf } from './flags.ts'
import { heldText } from './held-words.ts'
import { isEditable, isShownTo } from './read-held.ts'

/** Takes a held capture with other answers, for a reason that is kept. What the phone sent stays as it came. */
export async function correct(desk: Desk, clerk: Clerk, id: string, { answers, reason }: Correction): Promise<'done' | No> {
  const { sql, keys, now, language } = desk
  const intake = { ...desk, office: officeId(desk) }
  const held = await findHeld(intake, id)
  if (!held) return { refusal: 'not-now' }
  const { capture, operation } = held
  if (!capture) return { refusal: 'still-held', why: heldText('unreadable', language) }
  const read = readAnswers(desk, clerk, capture, answers)
  if ('refusal' in read) return read
  const code = await takeCorrected(intake, held, read.answers)
  if (code !== null) return stillHeld(desk, clerk, { ...capture, body: { ...capture.body, answers: { ...capture.body.answers, ...read.answers } } }, code)
  const detail = { operation: id, questions: Object.keys(answers).join(' '), reason_sealed: keys.seal(reason, 'audit.reason') }
  await record(sql, clerk, { at: now, act: 'correct', subject: operation.entity, detail })
  return 'done'
}

type Kept = string | number | boolean | null

/** Reads what was written into the fields as the form would; the first that is wrong is told. */
function readAnswers(desk: Desk, clerk: Clerk, capture: Capture, written: Correction['answers']): { answers: Record<string, Kept> } | No {
  const answers: Record<string, Kept> = {}
  for (const [question, text] of Object.entries(written)) {
    const asked = Object.hasOwn(capture.bundle.questions, question) ? capture.bundle.questions[question] : undefined
    if (!asked || !isEditable(asked) || !isShownTo(clerk, capture)({ question })) return { refusal: 'not-allowed' }
    const read = readOne(desk, capture, question, text)
    if (!read.ok) return { refusal: 'answer-wrong', field: labelOf(capture.pack, desk.language, question), why: read.text }
    const { value } = read
    answers[question] = typeof value === 'object' ? null : value
  }
  return { answers }
}

type Read = { ok: true; value: Value } | { ok: false; text: string }

function readOne({ language, now }: Desk, capture: Capture, question: string, text: string): Read {
  const { type, choices = [] } = capture.bundle.questions[question] ?? {}
  const said = text.trim()
  if (type === 'yesno' && (said === 'true' || said === 'false')) return { ok: true, value: said === 'true' }
  if (type === 'choice' && choices.includes(said)) return { ok: true, value: said }
  // A browser's field for dates writes them the other way round.
  return readFieldText(capture.bundle, question, said.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1'), { ...stateOf(capture, now), language })
}

/** Names the answer that still stands in the way, where it is one that the reader may know of. */
function stillHeld({ language, now }: Desk, clerk: Clerk, capture: Capture, code: string): No {
  const isShown = isShownTo(clerk, capture)
  const blocker = judgeCapture(capture, now, language).find(({ level, question }) => level === 'block' && (question === null || isShown({ question })))
  if (code !== 'answers-refused' || !blocker) return { refusal: 'still-held', why: heldText(code, language) }
  const field = blocker.question === null ? '' : labelOf(capture.pack, language, blocker.question)
  return { refusal: 'answer-wrong', field, why: blocker.text }
}
