import type { HeldDetail } from '@jemput/contract'
import type { Language } from '@jemput/ui'
import { date } from '../times.ts'
import type { Words } from './words-one.ts'

/** An answer as people say it; empty where there is none, or it is a photo. */
export function answerText({ type, value, choices }: Pick<HeldDetail['fields'][number], 'type' | 'value' | 'choices'>, said: Words, language: Language): string {
  const choice = choices.find(({ id }) => id === value)
  if (choice) return choice.label
  if (value === 'true' || value === 'false') return value === 'true' ? said.yes : said.no
  return type === 'date' && value !== '' ? date(value, language) : value
}
