import { Icon } from '@jemput/ui'
import { useState } from 'react'
import { fieldIn, instantOf, zoneName } from '../time.ts'
import type { Phones } from './usePhones.ts'
import type { Words } from './words.ts'

const steps = [600_000, 86_400_000, 2_592_000_000]

type ClockProps = { said: Words; phones: Phones; moved: boolean }

/** Moves the time of everything on the page. */
export function ClockSteps({ said, phones, moved, pick }: ClockProps & { pick?: () => void }) {
  return (
    <div className="clock-steps">
      <div className="joined">
        {pick && (
          <button type="button" className="mini" onClick={pick}><Icon name="calendar" size={16} />{said.clock.pick}</button>
        )}
        {steps.map((by, place) => (
          <button key={by} type="button" className="mini" onClick={() => phones.ask('clock', { by })}>
            {said.clock.steps[place]}
          </button>
        ))}
      </div>
      <button type="button" className="mini" disabled={!moved} onClick={() => phones.ask('clock', { reset: true })}>
        <Icon name="clock" size={16} />{said.clock.real}
      </button>
    </div>
  )
}

type PickerProps = Omit<ClockProps, 'moved'> & { now: number; zone: string; close: () => void }

/** Any day and time, on the clocks of `zone`. */
export function ClockPicker({ said, phones, now, zone, close }: PickerProps) {
  const [field, setField] = useState(() => fieldIn(zone, now))
  const to = instantOf(zone, field)
  return (
    <form
      className="clock-picker"
      onSubmit={event => {
        event.preventDefault()
        phones.ask('clock', { to })
        close()
      }}
    >
      <label>
        {said.clock.field(zoneName(zone, now))}
        <input type="datetime-local" value={field} onChange={event => setField(event.target.value)} required />
      </label>
      <p>{said.clock.note}</p>
      <button type="submit" className="filled" disabled={Number.isNaN(to)}>{said.clock.set}</button>
    </form>
  )
}
