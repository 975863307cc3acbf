import { ageOn, type LocalDate } from '@jemput/domain'
import { Mistake } from '@jemput/ui/field'
import { useId, useRef } from 'react'
import type { Words } from '../words.ts'
import { dateParts, dateText, isFull, type DateParts } from './date-parts.ts'

type DateFieldProps = {
  label: string
  hint: string | null
  text: string
  /** As it was read; its age is told when it is in the past. */
  date: LocalDate | null
  today: LocalDate
  mistake: string | null
  said: Words
  onText(text: string): void
  onFocus(): void
  onBlur(): void
}

const lengths = { day: 2, month: 2, year: 4 } as const

/** Day, month and year as three fields, in the order in which people say them; the next one follows by itself. */
export function DateField({ label, hint, text, date, today, mistake, said, onText, onFocus, onBlur }: DateFieldProps) {
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  const parts = dateParts(text)

  function write(part: keyof DateParts, typed: string, at: number) {
    const digits = typed.replace(/\D/g, '').slice(0, lengths[part])
    const longer = digits.length > parts[part].length
    onText(dateText({ ...parts, [part]: digits }))
    if (longer && isFull(part, digits)) group.current?.querySelectorAll('input')[at + 1]?.focus()
  }

  return (
    <fieldset
      ref={group} className="entry date" aria-describedby={`${id}-mistake`} onFocus={onFocus}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onBlur() }}
    >
      <legend className="asked">{label} {hint && <small>{hint}</small>}</legend>
      <div className="date-parts">
        {(['day', 'month', 'year'] as const).map((part, at) => (
          <label key={part}>
            {said.date[part]}
            <input
              className="line tab" inputMode="numeric" enterKeyHint="next" autoComplete="off" value={parts[part]}
              aria-invalid={mistake ? true : undefined} onChange={(event) => write(part, event.target.value, at)}
            />
          </label>
        ))}
        {date !== null && date <= today && <span className="age">{said.date.age(ageOn(date, today))}</span>}
      </div>
      <Mistake id={`${id}-mistake`} text={mistake} />
    </fieldset>
  )
}
