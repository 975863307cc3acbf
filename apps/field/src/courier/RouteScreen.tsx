import './courier.css'
import '@jemput/ui/field-style'
import { Icon } from '@jemput/ui'
import { Note } from '@jemput/ui/field'
import { useState, type ReactNode } from 'react'
import { Screen } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { addressLines } from './address.ts'
import type { Stop } from './route.ts'
import { reasonOf } from './route.ts'
import type { DoorDesk } from './seal-handover.ts'
import { StopRow } from './StopRow.tsx'
import { useRoute } from './use-route.ts'
import { words } from './words.ts'
import { spokenParcel } from '@jemput/domain'

type RouteScreenProps = { desk: DoorDesk; bar: ReactNode; tabs: ReactNode; onOpen(parcel: string): void; onCloseDay(): void }

/** Today's doors: the next one large, what is done folded away. */
export function RouteScreen({ desk, bar, tabs, onOpen, onCloseDay }: RouteScreenProps) {
  const { language } = useSpoken()
  const said = words[language]
  const route = useRoute(desk, language)
  const [isUnfolded, setUnfolded] = useState(false)
  if (!route) return <Screen bar={bar} tabs={tabs}>{null}</Screen>
  const { open: [next, ...rest], done, counts } = route
  const held = done.filter(({ state }) => state === 'held').length
  const zone = desk.office.zone
  if (counts.loaded === 0) {
    return <Screen bar={bar} tabs={tabs}><h1 className="route-title">{said.route.empty}</h1><p className="lead">{said.route.emptyText}</p></Screen>
  }
  return (
    <Screen
      bar={bar} tabs={tabs}
      act={next
        ? <button type="button" className="button" onClick={() => onOpen(next.id)}>{said.route.open(next.no)}</button>
        : <button type="button" className="button" onClick={onCloseDay}>{said.close.title}</button>}
    >
      {next?.parcel ? <NextDoor stop={next} language={language} /> : <h1 className="route-title">{said.route.allDone}</h1>}
      {done.length > 0 && (
        <>
          <button type="button" className="fold" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
            <span className={held === 0 ? 'leaf' : 'brick'}><Icon name={held === 0 ? 'check' : 'stop'} size={20} /></span>
            <span>{said.route.done(done.length, counts.handed, counts.failed)}{held > 0 && <b className="brick">. {said.route.held(held)}</b>}</span><Icon name="next" size={24} />
          </button>
          {isUnfolded && <ul className="stops">{done.map((stop) => <StopRow key={stop.id} stop={stop} zone={zone} language={language} onOpen={onOpen} />)}</ul>}
        </>
      )}
      {rest.length > 0 && <ul className="stops" aria-label={said.route.rest}>{rest.map((stop) => <StopRow key={stop.id} stop={stop} zone={zone} language={language} onOpen={onOpen} />)}</ul>}
      {next && done.length > 0 && <button type="button" className="link" onClick={onCloseDay}>{said.close.title}</button>}
    </Screen>
  )
}

/** The door that comes next, to be read at arm's length. */
function NextDoor({ stop: { no, parcel, visits }, language }: { stop: Stop; language: 'id' | 'en' }) {
  const said = words[language]
  if (!parcel) return null
  const last = parcel.attempts.at(-1)
  const [street, ...more] = addressLines(parcel.address)
  return (
    <section className="next-door">
      <p className="sub pair"><span>{said.route.next(no)}</span><span className="code">{spokenParcel(parcel.number)}</span></p>
      <h1>{parcel.name}</h1>
      <p className="address">{street}<br />{more.join(', ')}</p>
      {parcel.address.landmark && <p className="sub">{parcel.address.landmark}</p>}
      {visits > 0 && <Note>{said.route.again(visits + 1, reasonOf(parcel, last?.reason ?? null, language) ?? '')}</Note>}
    </section>
  )
}
