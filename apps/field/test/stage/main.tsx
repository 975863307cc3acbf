import '@jemput/ui/bare'
import '../../src/css/field.css'
import '../../src/css/screens.css'
import '../../src/css/strip.css'
import type { FormBundle } from '@jemput/flow/form'
import { Icon } from '@jemput/ui'
import { StrictMode, useState, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Capture } from '../../src/capture/Capture.tsx'
import { CloseDayScreen } from '../../src/courier/CloseDayScreen.tsx'
import { ParcelScreen } from '../../src/courier/ParcelScreen.tsx'
import { RouteScreen } from '../../src/courier/RouteScreen.tsx'
import { Spoken } from '../../src/shell/spoken.ts'
import type { Desk, Draft, SavedDraft } from '../../src/store/desk.ts'
import type { Told } from '../../src/store/items.ts'
import { openRecords, openStage, type Opened } from './office.ts'

declare global {
  interface Window { openRecords(): Promise<Opened[]> }
}

/** What the test wants to see: a draft, or a route. */
type Play = { today: string; language: 'id' | 'en'; outdoor: boolean; draft?: Draft; no?: number | null; bundles: FormBundle[]; items: Told[] }

const bar = <div className="bilah thin"><span className="say"><Icon name="handset" size={20} /><span><b>Tanpa sinyal.</b> Kode dicek di HP ini.</span></span></div>

function CapturePlay({ desk, play, saved }: { desk: Desk; play: Play; saved: SavedDraft | undefined }): ReactElement | null {
  const draft = saved ?? play.draft
  const [end, setEnd] = useState<string | null>(null)
  const bundle = play.bundles.find(({ form }) => form.id === draft?.form.id)
  if (end !== null) return <main><h1>{end}</h1></main>
  return draft && bundle ? (
    <Capture
      desk={desk} bundle={bundle} draft={draft} keptAt={saved?.savedAt ?? null} no={play.no ?? null} today={play.today} zone={desk.office.zone}
      onLeave={() => setEnd('Daftar')} onDone={() => setEnd('Daftar sesudahnya')}
    />
  ) : null
}

function CourierPlay({ desk }: { desk: Desk }): ReactElement {
  const [at, setAt] = useState('route')
  const toRoute = () => setAt('route')
  if (at === 'route') return <RouteScreen desk={desk} bar={bar} tabs={null} onOpen={setAt} onCloseDay={() => setAt('close')} />
  if (at === 'close') return <CloseDayScreen desk={desk} bar={bar} onLeave={toRoute} onOpen={setAt} onSend={toRoute} />
  return <ParcelScreen key={at} desk={desk} parcel={at} bar={bar} onLeave={toRoute} onOpen={setAt} />
}

function Stage({ desk, play, saved }: { desk: Desk; play: Play; saved: SavedDraft | undefined }): ReactElement {
  return (
    <Spoken value={{ language: play.language, choose: () => {}, outdoor: play.outdoor, setOutdoor: () => {} }}>
      {play.draft ? <CapturePlay desk={desk} play={play} saved={saved} /> : <CourierPlay desk={desk} />}
    </Spoken>
  )
}

const play: Play = await (await fetch('/play.json')).json()
const { db, desk } = await openStage(play.draft ? 'outreach' : 'courier', play.bundles, play.items)
window.openRecords = () => openRecords(db)
const saved = play.draft && await desk.findDraft(play.draft.id)
document.documentElement.lang = play.language
document.documentElement.classList.toggle('outdoor', play.outdoor)
const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><Stage desk={desk} play={play} saved={saved} /></StrictMode>)
