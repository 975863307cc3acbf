import { useEffect, useRef, useState } from 'react'
import type { Key } from './handset.ts'

const named: Record<string, Key> = {
  Enter: 'left-soft', Escape: 'right-soft', Backspace: 'erase',
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'back', ArrowRight: 'forth',
}

/**
 * The computer's keyboard types on the active handset, unless something else has the focus that wants the key:
 * a field, a dialog, or a button for Enter and space. Returns the keypad key being held, to show it pressed.
 */
export function useKeyboard(press: (key: Key) => void): string | null {
  const latest = useRef(press)
  latest.current = press
  const [held, setHeld] = useState<string | null>(null)

  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const key = keyOf(event)
      if (key === null || isTaken(event)) return
      event.preventDefault()
      latest.current(key)
      setHeld(event.key)
    }
    const up = () => setHeld(null)
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    return () => {
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
    }
  }, [])
  return held
}

function keyOf(event: KeyboardEvent): Key | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key.length === 1) return { letter: event.key }
  return named[event.key] ?? null
}

function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input, textarea, select, dialog')) return true
  const pressesButton = event.key === 'Enter' || event.key === ' '
  return pressesButton && target?.closest('button, a, summary') != null
}
