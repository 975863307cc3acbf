import type { Closing, WaitingList } from '@jemput/contract'
import type { Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { may } from '../permits.ts'
import { useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { CloseForm } from './CloseForm.tsx'
import { DayList } from './DayList.tsx'
import { OutageBox } from './OutageBox.tsx'
import { WaitingTable } from './WaitingTable.tsx'
import { words } from './words.ts'

const REFRESH_MS = 5_000

/** Hari tutup: days on which nobody is served and what became of their bookings, the outage, and who waits for a place. */
export function ClosingPage({ said, waiting }: { said: Said<Closing>; waiting: Said<WaitingList> }) {
  const { role } = useOffice()
  const text = useWords(words)
  const title = useWords(common).pages.closing
  const refresh = useRefresh(REFRESH_MS)
  return (
    <Told title={title} said={said}>
      {(closing) => (
        <Page title={title} aside={may(role, 'closeDay') ? <aside className="panel" aria-label={text.closing.title}><CloseForm closing={closing} said={text} onDone={refresh} /></aside> : undefined}>
          <OutageBox closing={closing} said={text} onDone={refresh} />
          <DayList days={closing.days} said={text} onDone={refresh} />
          {waiting.ok && <WaitingTable list={waiting.value} said={text.waiting} />}
        </Page>
      )}
    </Told>
  )
}
