import type { Language } from '@jemput/ui'
import { createContext, useContext } from 'react'

/** The language of the whole page, and how to choose another. */
export const Spoken = createContext<{ language: Language; choose(language: Language): void }>({ language: 'id', choose: () => {} })
export const useSpoken = () => useContext(Spoken)
