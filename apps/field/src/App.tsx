import { useLanguage } from '@jemput/ui'
import { Outlet } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'
import { Gate } from './enrol/Gate.tsx'
import { useOutdoor } from './shell/outdoor.ts'
import { Spoken } from './shell/spoken.ts'

/** What every page stands in. */
export function App(): ReactElement {
  const [language, choose] = useLanguage()
  const [outdoor, setOutdoor] = useOutdoor()
  document.documentElement.classList.toggle('outdoor', outdoor)
  const spoken = useMemo(() => ({ language, choose, outdoor, setOutdoor }), [language, choose, outdoor, setOutdoor])
  return <Spoken value={spoken}><Gate><Outlet /></Gate></Spoken>
}
