/** Forms as phones use them. Nothing here reads YAML or checks a pack: this is what a phone loads. */
export type { FormBundle } from './forms/bundle.ts'
export { dictionaryOf } from './forms/dictionary.ts'
export {
  askedAnswers, judgeAnswers, readForm, type Blocker, type FieldView, type FormView, type PageView,
} from './forms/read-form.ts'
export { readFieldText } from './forms/read-text.ts'
export type { FormState } from './forms/walk.ts'
export type { Value } from './engine/types.ts'
export type { QuestionType } from './pack/conversation.ts'
