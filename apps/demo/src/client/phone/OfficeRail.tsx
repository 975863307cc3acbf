import { Icon } from '@jemput/ui'
import type { DemoOffice, Phone, World } from '../../wire.ts'
import { timeIn, zoneName } from '../time.ts'
import { isLive } from './handset.ts'
import type { Phones } from './usePhones.ts'
import type { Words } from './words.ts'

type RailProps = { said: Words; world: World; now: number; phones: Phones; active: Phone; done?: () => void }

/** Every office, to dial or to write to, for the active phone. */
export function OfficeRail({ said, world, now, phones, active, done }: RailProps) {
  const offices = world.offices.toSorted(byName)
  const target = officeOf(world, active, phones)
  return (
    <>
      <h2>{said.rail.offices}</h2>
      <ul className="offices">
        {offices.map(office => (
          <OfficeRow
            key={office.id}
            said={said}
            office={office}
            now={now}
            live={isLive(active) && active.session?.serviceCode === office.dial}
            dial={() => { phones.dial(active, office.dial); done?.() }}
            write={() => { phones.compose(active, office.smsNumber); done?.() }}
          />
        ))}
      </ul>
      {target && (
        <div className="keywords">
          <h2>{said.rail.write(target.short)}</h2>
          <div className="chips">
            {target.keywords.map(keyword => (
              <button key={keyword} type="button" onClick={() => { phones.compose(active, target.smsNumber, keyword); done?.() }}>
                {keyword}
              </button>
            ))}
          </div>
          <p>{said.rail.note}</p>
        </div>
      )}
    </>
  )
}

type RowProps = { said: Words; office: DemoOffice; now: number; live: boolean; dial: () => void; write: () => void }

function OfficeRow({ said, office, now, live, dial, write }: RowProps) {
  return (
    <li aria-current={live}>
      <button type="button" className="dial" aria-label={said.rail.dial(office.short)} onClick={dial}>
        <b>{office.short}</b>
        <span className="code">{office.dial}</span>
        <span className="time">{live ? said.rail.live : `${timeIn(office.zone, now)} ${zoneName(office.zone, now)}`}</span>
        <Icon name={live ? 'phone-live' : 'phone'} size={18} />
      </button>
      <button type="button" className="write" aria-label={said.rail.sms(office.short)} onClick={write}>
        <Icon name="message" size={18} />
      </button>
    </li>
  )
}

/** The national code stands below the offices. */
function byName(a: DemoOffice, b: DemoOffice): number {
  return Number(a.frontDoor ?? false) - Number(b.frontDoor ?? false) || a.short.localeCompare(b.short)
}

/** The office that the active phone speaks with, or would first. */
function officeOf(world: World, phone: Phone, phones: Phones): DemoOffice | undefined {
  const { peer } = phones.of(phone)
  return world.offices.find(office => office.smsNumber === peer)
    ?? world.offices.find(office => office.dial === phone.session?.serviceCode)
    ?? world.offices[0]
}
