import type { Language } from '@jemput/ui'

export type Value = string | number | boolean | null
export type QuestionType = 'nik' | 'kk' | 'name' | 'text' | 'number' | 'digits' | 'date' | 'phone' | 'code' | 'choice' | 'yesno' | 'consent' | 'photo' | 'signature' | 'computed'
export type FieldView = {
  question: string; type: QuestionType; label: string; hint: string | null; choices: { id: string; label: string }[]; required: boolean; value: Value
  specific: boolean; photo: { use: string; minWidth: number; maxKb: number } | null
}
export type PageView = { id: string; title: string; review: boolean; fields: FieldView[]; missing: string[] }
export type Blocker = { page: string; question: string | null; check: string | null; level: 'block' | 'warn'; text: string; overrule: string | null }
export type FormView = { pages: PageView[]; blockers: Blocker[]; stopped: boolean }
export type FormState = { answers: Record<string, Value>; today: string; language: Language; overruled: Record<string, string>; others: string[] }
export type FormEngine = {
  readForm(state: FormState): FormView
  readFieldText(question: string, text: string, state: Pick<FormState, 'answers' | 'today' | 'language'>): { ok: true; value: Value } | { ok: false; text: string }
}
