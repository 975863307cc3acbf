import type { ReactNode } from 'react'

type Choice<Id extends string> = { id: Id; label: ReactNode; more?: ReactNode }
type ChoicesProps<Id extends string> = {
  name: string
  legend: ReactNode
  choices: readonly Choice<Id>[]
  chosen: Id | null
  onChoose(id: Id): void
  /** Two short ones stand side by side. */
  columns?: 1 | 2
  describedBy?: string
  invalid?: boolean
}

/** Rows to choose one of: the whole row is the target, and the mark is a shape, not a colour. */
export function Choices<Id extends string>({ name, legend, choices, chosen, onChoose, columns = 1, describedBy, invalid }: ChoicesProps<Id>) {
  return (
    <fieldset className="choices" aria-describedby={describedBy} aria-invalid={invalid ? true : undefined} data-columns={columns}>
      <legend>{legend}</legend>
      {choices.map(({ id, label, more }) => (
        <div key={id} className="choice">
          <label>
            <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
            <span>{label}</span>
          </label>
          {chosen === id && more}
        </div>
      ))}
    </fieldset>
  )
}
