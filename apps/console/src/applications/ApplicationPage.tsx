import type { ApplicationDetail } from '@jemput/contract'
import { useEffect, useState } from 'react'
import type { Said } from '../api.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { AnswerPages } from './AnswerPages.tsx'
import { ApplicationPanel } from './ApplicationPanel.tsx'
import { RevealBar } from './RevealBar.tsx'
import { words } from './words-one.ts'

const REFRESH_MS = 10_000
/** What was revealed is covered again by itself. */
const REVEALED_MS = 120_000

/** One application: what it says, its photos, and the next thing to do with it. */
export function ApplicationPage({ said, id }: { said: Said<ApplicationDetail>; id: string }) {
  const { applications } = useWords(common).pages
  return <Told title={applications} said={said} of={id}>{(application) => <Application key={application.id} application={application} />}</Told>
}

function Application({ application }: { application: ApplicationDetail }) {
  const said = useWords(words)
  const { applications } = useWords(common).pages
  const refresh = useRefresh(REFRESH_MS)
  const [revealed, setRevealed] = useState<ApplicationDetail>()
  useEffect(() => {
    if (!revealed) return
    const covering = setTimeout(() => setRevealed(undefined), REVEALED_MS)
    return () => clearTimeout(covering)
  }, [revealed])
  const shown = revealed ?? application
  const reveal = (open: ApplicationDetail) => {
    setRevealed(open)
    // The reason stands in the history now.
    void refresh()
  }
  return (
    <Page
      title={shown.name} under={`${application.service.label}, ${application.from}`} up={{ to: '/$office/berkas', word: applications }}
      aside={<ApplicationPanel application={application} said={said} onDone={refresh} />}
    >
      <RevealBar id={application.id} pages={shown.pages} revealed={revealed !== undefined} said={said} onReveal={reveal} onHide={() => setRevealed(undefined)} />
      <AnswerPages application={shown} said={said} />
    </Page>
  )
}
