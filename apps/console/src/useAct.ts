import { useState } from 'react'
import type { Said } from './api.ts'

/** Something that staff do: once at a time, and what the server says against it stays readable. */
export function useAct() {
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)
  async function act<T>(asking: () => Promise<Said<T>>, then: (value: T) => void | Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    setRefusal('')
    const said = await asking()
    if (said.ok) await then(said.value)
    else setRefusal(said.problem.title)
    setBusy(false)
  }
  return { act, busy, refusal, forget: () => setRefusal('') }
}
