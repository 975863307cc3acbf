import { useId, type InputHTMLAttributes, type ReactNode } from 'react'

type EntryProps = Omit<InputHTMLAttributes<HTMLInputElement & HTMLTextAreaElement>, 'onChange' | 'value' | 'id'> & {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do; said aloud when it appears. */
  mistake?: string | null
  value: string
  onText(text: string): void
  /** Grows with its text. */
  long?: boolean
  /** What explains the text while it is typed. */
  children?: ReactNode
}

/** A line to write on, with its question above and its explanation below. */
export function Entry({ label, hint, mistake, value, onText, long = false, children, className = '', ...rest }: EntryProps) {
  const id = useId()
  const common = {
    ...rest, id, value, autoComplete: 'off', onChange: (event: { target: { value: string } }) => onText(event.target.value),
    'aria-invalid': mistake ? true : undefined, 'aria-describedby': `${id}-hint ${id}-mistake`,
  }
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {long ? <textarea {...common} rows={2} className={className} /> : <input {...common} className={`line ${className}`} />}
      {children}
      <Mistake id={`${id}-mistake`} text={mistake} />
    </div>
  )
}

/** What is wrong, beside the field; its place is always there, so that what appears in it is said. */
export function Mistake({ id, text }: { id?: string; text?: string | null }) {
  return <p className="mistake" id={id} role="status">{text ?? ''}</p>
}
