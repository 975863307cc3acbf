import type { Question } from '../pack/conversation.ts'

type Typed = Pick<Question, 'type'>

/** Yes or no, which may lead to different screens. A consent is never taken from a text: it is asked, and yes is said to it. */
export const isYesNo = ({ type }: Typed): boolean => type === 'yesno' || type === 'consent'

/** Questions that only an officer's form can ask. */
export const isFormOnly = ({ type }: Typed): boolean => type === 'photo' || type === 'signature' || type === 'computed'
