import type { Language } from '@jemput/ui'
import { createContext, useContext } from 'react'

type Look = { language: Language; choose(language: Language): void; outdoor: boolean; setOutdoor(outdoor: boolean): void }

/** How the whole page speaks and looks, and how to choose otherwise. */
export const Spoken = createContext<Look>({ language: 'id', choose: () => {}, outdoor: false, setOutdoor: () => {} })
export const useSpoken = () => useContext(Spoken)
