import { LanguageSwitch } from '@jemput/ui'
import type { ReactElement } from 'react'
import { useSpoken } from '../shell/spoken.ts'

/** The one thing that can be chosen before anything is known. */
export function LanguageRow(): ReactElement {
  const { language, choose } = useSpoken()
  return <div className="language-row"><LanguageSwitch language={language} choose={choose} /></div>
}
