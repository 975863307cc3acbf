import { useState } from 'react'

export type Language = 'id' | 'en'
const KEPT = 'jemput.language'

/** The visitor's language, remembered in this browser; Indonesian at first. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(kept)
  document.documentElement.lang = language
  return [language, chosen => {
    setLanguage(chosen)
    try {
      localStorage.setItem(KEPT, chosen)
    } catch {
      // A browser without storage only forgets the choice.
    }
  }]
}

function kept(): Language {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'id'
  } catch {
    return 'id'
  }
}
