import type { QuestionType } from '../pack/conversation.ts'

/** What can be wrong with an answer, by type; the message is `wrong.<type>.<code>`. */
export const mistakes: Readonly<Record<QuestionType, readonly string[]>> = {
  nik: ['length', 'digits', 'date', 'serial'], kk: ['length', 'digits', 'date'], name: ['length', 'letters'], text: ['length'],
  number: ['format', 'range'], digits: ['length', 'digits'], date: ['format'], phone: ['format'], code: ['length', 'check'],
  choice: ['unknown'], yesno: ['unknown'], consent: ['unknown'], photo: [], signature: [], computed: [],
}
