import { Note } from '@jemput/ui/field'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { FieldView } from '@jemput/flow/form'
import { QuestionField, type PageHand } from './QuestionField.tsx'
import type { OpenForm } from './use-form.ts'

type PageFieldsProps = {
  fields: FieldView[]
  form: OpenForm
  hand: PageHand
  /** The field that is being written in: nothing is wrong with it yet. */
  focused: string | null
  /** The question that somebody came for. */
  sought?: string | null
}

/** The questions of a page, from top to bottom. What is wrong with a text is said when its field is left. */
export function PageFields({ fields, form, hand, focused, sought = null }: PageFieldsProps) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sought === null) return
    // After the title of the page, which takes the focus first.
    const frame = requestAnimationFrame(() => {
      const question = page.current?.querySelector(`[data-question="${sought}"]`)
      question?.scrollIntoView({ block: 'center' })
      question?.querySelector<HTMLElement>('input, textarea, button, canvas')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [sought])
  return (
    <div className="fields" ref={page} onKeyDown={toNextLine}>
      {fields.some(form.isHealth) && <Note icon="lock">{hand.said.specific}</Note>}
      {fields.map((field) => (
        <QuestionField
          key={field.question} field={field} hand={hand} text={form.textOf(field)} isLong={form.isLong(field)}
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
