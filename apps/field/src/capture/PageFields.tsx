import type { KeyboardEvent } from 'react'
import type { FieldView } from './form.ts'
import { QuestionField, type PageHand } from './QuestionField.tsx'
import type { OpenForm } from './use-form.ts'

/** The questions of a page, from top to bottom. What is wrong with a text is said when its field is left. */
export function PageFields({ fields, form, hand, focused }: { fields: FieldView[]; form: OpenForm; hand: PageHand; focused: string | null }) {
  return (
    <div className="fields" onKeyDown={toNextLine}>
      {fields.map((field) => (
        <QuestionField
          key={field.question} field={field} hand={hand} text={form.textOf(field)}
          mistake={focused === field.question ? null : form.mistakes[field.question] ?? null}
        />
      ))}
    </div>
  )
}

/** The key of a phone's keyboard that says "next" goes to the next line to write on, and nowhere after the last. */
function toNextLine(event: KeyboardEvent<HTMLDivElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'file') return
  event.preventDefault()
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('input.line, textarea')]
  const next = lines[lines.indexOf(target) + 1]
  if (next) next.focus()
  else target.blur()
}
