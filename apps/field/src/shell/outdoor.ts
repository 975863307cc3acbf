import { useState } from 'react'

const KEPT = 'jemput.outdoor'

/** Full sun: black on white, remembered in this browser. */
export function useOutdoor(): [boolean, (outdoor: boolean) => void] {
  const [outdoor, setOutdoor] = useState(kept)
  document.documentElement.classList.toggle('outdoor', outdoor)
  return [outdoor, (chosen) => {
    setOutdoor(chosen)
    try {
      localStorage.setItem(KEPT, chosen ? 'on' : 'off')
    } catch {
      // A browser without storage only forgets the choice.
    }
  }]
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'on'
  } catch {
    return false
  }
}
