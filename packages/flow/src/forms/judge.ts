import { parseDate } from '@jemput/domain'
import type { Value } from '../engine/types.ts'
import { holds } from '../expressions/evaluate.ts'
import type { Question } from '../pack/conversation.ts'
import { readAnswer } from '../questions/read.ts'
import { UNREADABLE } from './contents.ts'
import { isYesNo } from '../questions/kind.ts'

/** The message that tells a mistake, and the number that it names. */
export type FormMistake = { key: string; given: number | null }

const SHA256 = /^[0-9a-f]{64}$/
const isDate = (text: string, today: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return day !== undefined && parseDate(`${day}${month}${year}`, { today, near: 'past' }).ok
}

/** Is this how an answer of that type is kept? Null when it is. */
const misread = (question: Question, value: Value, today: string): FormMistake | null => {
  const unreadable = { key: UNREADABLE, given: null }
  const { type, choices = [] } = question
  if (type === 'computed') return null
  if (isYesNo(question)) return typeof value === 'boolean' ? null : unreadable
  if (type === 'number' ? typeof value !== 'number' : typeof value !== 'string') return unreadable
  const text = String(value)
  if (type === 'photo' || type === 'signature') return SHA256.test(text) ? null : unreadable
  if (type === 'choice') return choices.includes(text) ? null : unreadable
  if (type === 'date') return isDate(text, today) ? null : unreadable
  const [read] = readAnswer(question, text, today)
  if (!read) return unreadable
  if (!read.ok) return { key: `wrong.${type}.${read.code}`, given: read.given ?? null }
  return read.value === value ? null : unreadable
}

/** What is wrong with an answer that is kept; null when it keeps the rules of its question. `scope`: answers, policy, today. */
export const judgeKept = (
  id: string, question: Question, value: Value, today: string, scope: Readonly<Record<string, unknown>>,
): FormMistake | null =>
  misread(question, value, today) ?? (holds(question.constraint, { ...scope, value }) ? null : { key: `wrong.${id}`, given: null })
