import { Icon, Mark } from '@jemput/ui'
import type { Phone, World } from '../../wire.ts'
import { ClockSteps } from './ClockControls.tsx'
import type { SheetName } from './Unit.tsx'
import { dayIn, timeIn, zoneName } from '../time.ts'
import type { Language } from '@jemput/ui'
import type { Phones } from './usePhones.ts'
import type { Words } from './words.ts'

type HeaderProps = {
  said: Words
  language: Language
  world: World
  now: number
  zone: string
  phones: Phones
  active: Phone
  openSheet: (sheet: SheetName) => void
}

/** Up to a few seconds are only the way between two machines. */
const STEADY_MS = 5_000
export const isMoved = (world: World) => Math.abs(world.moved) > STEADY_MS

export function PageHeader({ said, language, world, now, zone, phones, openSheet }: HeaderProps) {
  return (
    <header className="bar wide">
      <a className="brand" href="/"><Mark />Jemput</a>
      <h1>{said.title}</h1>
      <a className="way" href="/bank">{said.bank}</a>
      <a className="way" href="/switchboard">{said.faults}</a>
      <p className="clock">
        {isMoved(world) && <em>{said.clock.moved}</em>}
        <time><b>{dayIn(zone, now, language)}, {timeIn(zone, now)}</b> {zoneName(zone, now)}</time>
      </p>
      <ClockSteps said={said} phones={phones} moved={isMoved(world)} pick={() => openSheet('clock')} />
    </header>
  )
}

/** On a narrow screen the handset is the page: who, and when. */
export function NarrowHeader({ said, language, world, now, zone, active, openSheet }: HeaderProps) {
  const place = world.phones.indexOf(active) + 1
  return (
    <header className="bar narrow">
      <a className="back" href="/" aria-label={said.home}><Icon name="arrow-left" /></a>
      <button type="button" className="who" aria-label={`${active.name}, ${said.phones.change}`} onClick={() => openSheet('phones')}>
        <span><b>{active.name}</b><small>{said.phones.which(place, world.phones.length)}</small></span>
        <Icon name="choose" size={16} />
      </button>
      <button type="button" className="when" aria-label={said.clock.change} onClick={() => openSheet('clock')}>
        <b>{timeIn(zone, now)} {zoneName(zone, now)}</b>
        <span>{dayIn(zone, now, language, 'short')}</span>
      </button>
    </header>
  )
}
