import { Keypad } from '@jemput/ui/field'
import { useLayoutEffect, useRef, type ReactElement } from 'react'
import type { Words } from './words.ts'

const DIGITS = 6

type PinProps = { label: string; pin: string; onPin(pin: string): void; busy: boolean; mistake: string; said: Words }

/** Six boxes and twelve keys; a keyboard works as well. What was typed is shown as dots, and never read aloud. */
export function PinBoxes({ label, pin, onPin, busy, mistake, said }: PinProps): ReactElement {
  const typed = useRef(pin)
  typed.current = pin
  const add = (digit: string) => {
    if (busy || typed.current.length >= DIGITS) return
    typed.current += digit
    onPin(typed.current)
  }
  const erase = () => { if (!busy) onPin(typed.current.slice(0, -1)) }
  // Before the next key comes, not after the next picture: a stale one would take the repeated PIN for the first.
  useLayoutEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (/^\d$/.test(key) && !ctrlKey && !metaKey) add(key)
      else if (key === 'Backspace') erase()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <>
      <div className="pin">
        <p className="field-label">{label}</p>
        <div className="pin-boxes" role="img" aria-label={said.typed(pin.length)}>
          {Array.from({ length: DIGITS }, (_, at) => <i key={at} className={at < pin.length ? 'full' : at === pin.length && !busy ? 'next' : undefined} />)}
        </div>
        <p className="refusal" role="alert">{mistake}</p>
        {busy && <p className="hint" role="status">{said.opening}</p>}
      </div>
      <Keypad onDigit={add} onErase={erase} onClear={() => { if (!busy) onPin('') }} words={{ erase: said.erase, clear: said.clear }} />
    </>
  )
}

export const isWhole = (pin: string): boolean => pin.length === DIGITS
