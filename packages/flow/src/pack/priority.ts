import { holds } from '../expressions/evaluate.ts'
import type { Pack } from './pack.ts'

/** Somebody who comes, as far as it is known. `disabled` is what they or staff say. */
export type Applicant = { birthDate: string | null; sex: 'M' | 'F' | null; disabled: boolean }

/** The first class of the office's priority that a person has on the day of the visit, `YYYY-MM-DD`; null for none. */
export const priorityOf = ({ policy }: Pick<Pack, 'policy'>, person: Applicant, date: string): string | null => {
  const scope = { person, visit: { date }, policy }
  return Object.entries(policy.priority.classes).find(([, holdsFor]) => holds(holdsFor, scope))?.[0] ?? null
}

/** Whether somebody may be of the class that they say: what no date can tell is believed, and seen at the counter. */
export const mayHavePriority = ({ policy }: Pick<Pack, 'policy'>, id: string, person: Applicant, date: string): boolean =>
  Object.hasOwn(policy.priority.classes, id) && holds(policy.priority.classes[id], { person: { ...person, disabled: true }, visit: { date }, policy })
