import { useLanguage } from '@jemput/ui'
import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useOutdoor } from './shell/outdoor.ts'
import { Spoken } from './shell/spoken.ts'

/** What every page stands in. */
export function App() {
  const [language, choose] = useLanguage()
  useOutdoor()
  const spoken = useMemo(() => ({ language, choose }), [language, choose])
  return <Spoken value={spoken}><Outlet /></Spoken>
}
