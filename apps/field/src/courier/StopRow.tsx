import { Icon } from '@jemput/ui'
import { addressLines } from './address.ts'
import type { Stop } from './route.ts'
import { clock } from './say-time.ts'
import { words } from './words.ts'

type StopRowProps = { stop: Stop; zone: string; language: 'id' | 'en'; onOpen(parcel: string): void }

/** One door in a list: a mark of its own for each state, and its word. */
export function StopRow({ stop, zone, language, onOpen }: StopRowProps) {
  const { state } = words[language]
  const { id, no, name, parcel, at } = stop
  const inside = (
    <>
      {stop.state === 'open' ? <span className="no">{no}</span> : <StateIcon state={stop.state} />}
      <span className="grow">
        <b>{name}</b>
        <span className="hint">{stop.state === 'open' ? parcel && addressLines(parcel.address)[0] : [state[stop.state], stop.state === 'delivered' ? stop.word : stop.word?.toLowerCase(), at === null ? null : clock(at, zone, language)].filter((part) => part).join(', ')}</span>
      </span>
    </>
  )
  return <li>{parcel ? <button type="button" className="row stop" onClick={() => onOpen(id)}>{inside}</button> : <div className="row stop">{inside}</div>}</li>
}

function StateIcon({ state }: { state: Exclude<Stop['state'], 'open'> }) {
  if (state === 'delivered' || state === 'sealing') return <span className="leaf"><Icon name="check" size={24} /></span>
  return <span className={state === 'held' ? 'brick' : 'gold'}><Icon name={state === 'held' ? 'stop' : state === 'returning' ? 'undo' : 'warn'} size={24} /></span>
}
