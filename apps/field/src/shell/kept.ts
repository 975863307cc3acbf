import { useState } from 'react'

/** A choice that is no secret, remembered in this browser; one without storage only forgets it. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`jemput.${name}`)
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`jemput.${name}`, value)
  } catch {
    // Forgotten at the next start, and nothing more.
  }
}

export function useKept(name: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => readKept(name))
  return [value, (chosen) => {
    setValue(chosen)
    keep(name, chosen)
  }]
}
