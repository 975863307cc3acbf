import type { QuestionType } from '../pack/conversation.ts'

/** What can be wrong with an answer, by type; the message is `wrong.<type>.<code>`. */
export const mistakes: Readonly<Record<QuestionType, readonly string[]>> = {
  nik: ['length', 'digits', 'date', 'serial'], kk: ['length', 'digits', 'date'], name: ['length', 'letters'], text: ['length'],
  number: ['format', 'range'], digits: ['length', 'digits'], date: ['format'], phone: ['format'], code: ['length', 'check'],
  choice: ['unknown'], yesno: ['unknown'], consent: ['unknown'], photo: [], signature: [], computed: [],
}

/** The messages that tell them. */
export const mistakeKeysOf = (type: QuestionType): string[] => mistakes[type].map((code) => `wrong.${type}.${code}`)
export const mistakeKeys: readonly string[] = Object.entries(mistakes).flatMap(([type, codes]) => codes.map((code) => `wrong.${type}.${code}`))
