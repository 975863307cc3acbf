import { useState, type FormEvent, type Ref } from 'react'
import type { Words } from './words.ts'

type CodeBoxProps = { said: Words; ref: Ref<HTMLInputElement>; primary: boolean; onCode(code: string): Promise<void> }

/** Takes the code that somebody shows; a scanner types it and presses Enter. Always ready for the next one. */
export function CodeBox({ said, ref, primary, onCode }: CodeBoxProps) {
  const [code, setCode] = useState('')
  const receive = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '') return
    setCode('')
    void onCode(code)
  }
  return (
    <form className="code-box" onSubmit={receive}>
      <input
        ref={ref} className="code" value={code} onChange={(event) => setCode(event.target.value)} autoFocus
        inputMode="numeric" autoComplete="off" maxLength={12} aria-label={said.code} placeholder={said.codeHint}
      />
      <kbd>F2</kbd>
      <button className={primary ? 'button primary' : 'button'} type="submit">{said.receive}</button>
    </form>
  )
}
