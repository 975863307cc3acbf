import { useEffect } from 'react'

/** A phone that was laid down locks itself. */
const IDLE_MS = 5 * 60_000
const LOOK_MS = 5000
const SIGNS = ['pointerdown', 'keydown', 'input', 'scroll'] as const

/** Calls `lock` after minutes in which nobody touched anything, also when the phone slept through them. */
export function useIdleLock(lock: () => void, active: boolean): void {
  useEffect(() => {
    if (!active) return
    let last = Date.now()
    const touch = () => { last = Date.now() }
    const look = () => { if (Date.now() - last > IDLE_MS) lock() }
    for (const sign of SIGNS) window.addEventListener(sign, touch, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    const timer = setInterval(look, LOOK_MS)
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, touch, { capture: true })
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [lock, active])
}
