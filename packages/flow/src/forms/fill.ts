import type { Value } from '../engine/types.ts'
import { evaluate } from '../expressions/evaluate.ts'
import type { Form } from '../pack/form.ts'

/** What a family said when it asked for a visit. */
export type FormRequest = { patient: string; address: string; contact: string; region: string | null }

/** The answers of a form that are known from the family's request, by question. */
export const fillForm = ({ fill }: Form, request: FormRequest): Record<string, Value> =>
  Object.fromEntries(Object.entries(fill).flatMap(([question, from]) => {
    const value = evaluate(from, { request })
    return value === undefined || value === null ? [] : [[question, value]]
  }))
