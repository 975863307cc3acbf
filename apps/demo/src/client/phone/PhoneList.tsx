import { Icon } from '@jemput/ui'
import type { Phone, World } from '../../wire.ts'
import { spokenNumber, unreadOf } from './peers.ts'
import type { Phones } from './usePhones.ts'
import type { Words } from './words.ts'

type ListProps = { said: Words; world: World; phones: Phones; active: Phone; choose: (phone: Phone) => void; close: () => void }

/** All phones, for a screen that shows only one. */
export function PhoneList({ said, world, phones, active, choose, close }: ListProps) {
  return (
    <>
      <ul className="phone-list">
        {world.phones.map(phone => (
          <li key={phone.number} aria-current={phone === active}>
            <button type="button" onClick={() => { choose(phone); close() }}>
              <b>{phone.name}</b>
              <span className="number">{spokenNumber(phone.number)}</span>
              {unreadOf(phone) > 0 && <small><i />{said.phones.unread(unreadOf(phone))}</small>}
            </button>
            {world.phones.length > 1 && (
              <button type="button" className="remove" onClick={() => phones.ask('remove', { number: phone.number })}>
                <Icon name="cross" /><span className="unseen">{said.phones.remove(phone.name)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {world.phones.length < world.limits.phones && (
        <button type="button" className="outlined" onClick={() => phones.ask('add', {})}>
          <Icon name="plus" />{said.phones.addLong}
        </button>
      )}
    </>
  )
}
