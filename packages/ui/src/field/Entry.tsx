import { useId, type InputHTMLAttributes, type ReactNode } from 'react'

type EntryProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> & {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do; said aloud when it appears. */
  mistake?: string | null
  value: string
  onText(text: string): void
  /** What explains the text while it is typed. */
  children?: ReactNode
}

/** A line to write on, with its question above and its explanation below. */
export function Entry({ label, hint, mistake, value, onText, children, className = '', ...rest }: EntryProps) {
  const id = useId()
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      <input
        {...rest}
        id={id}
        className={`line ${className}`}
        value={value}
        onChange={(event) => onText(event.target.value)}
        autoComplete="off"
        aria-invalid={mistake ? true : undefined}
        aria-describedby={`${id}-hint ${id}-mistake`}
      />
      {children}
      <Mistake id={`${id}-mistake`} text={mistake} />
    </div>
  )
}

/** What is wrong, beside the field; its place is always there, so that what appears in it is said. */
export function Mistake({ id, text }: { id?: string; text?: string | null }) {
  return <p className="mistake" id={id} role="status">{text ?? ''}</p>
}
