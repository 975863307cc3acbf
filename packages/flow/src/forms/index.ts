/** Forms as phones use them. Nothing here reads YAML or checks a pack: this is what a phone loads. */
export type { FormBundle } from './bundle.ts'
export { dictionaryOf } from './dictionary.ts'
export {
  askedAnswers, judgeAnswers, readForm, type Blocker, type FieldView, type FormView, type PageView,
} from './read-form.ts'
export { readFieldText } from './read-text.ts'
export type { FormState } from './walk.ts'
export type { Value } from '../engine/types.ts'
export type { QuestionType } from '../pack/conversation.ts'
