import { useLanguage, type Language } from '@jemput/ui'
import { createContext, useContext, type ReactNode } from 'react'

type Speech = { language: Language; chooseLanguage(language: Language): void }
const Spoken = createContext<Speech | undefined>(undefined)

/** One language for all that is inside. */
export function Speaking({ children }: { children: ReactNode }) {
  const [language, chooseLanguage] = useLanguage()
  return <Spoken value={{ language, chooseLanguage }}>{children}</Spoken>
}

export function useSpeech(): Speech {
  const speech = useContext(Spoken)
  if (!speech) throw new Error('nothing speaks outside of Speaking')
  return speech
}

/** The words of a page in the language of the reader. */
export const useWords = <W,>(words: Record<Language, W>): W => words[useSpeech().language]
