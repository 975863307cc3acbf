import { Icon } from '@jemput/ui'
import type { Phone, World } from '../../wire.ts'
import { unreadOf } from './peers.ts'
import type { Phones } from './usePhones.ts'
import type { Words } from './words.ts'

type TabsProps = { said: Words; world: World; phones: Phones; active: Phone; shown: Phone[]; choose: (phone: Phone) => void }

/** Whose phones there are; the active one and the one beside it are marked. */
export function PhoneTabs({ said, world, phones, active, shown, choose }: TabsProps) {
  const { length } = world.phones
  return (
    <nav className="tabs" aria-label={said.phones.list}>
      <ul>
        {world.phones.map(phone => (
          <li key={phone.number}>
            <button
              type="button"
              aria-current={phone === active}
              className={shown.includes(phone) ? 'shown' : ''}
              onClick={() => choose(phone)}
            >
              {phone.name}
              {unreadOf(phone) > 0 && <small><i />{said.phones.unread(unreadOf(phone))}</small>}
            </button>
          </li>
        ))}
      </ul>
      <div className="tools">
        {length > 1 && (
          <button type="button" title={said.phones.remove(active.name)} onClick={() => phones.ask('remove', { number: active.number })}>
            <Icon name="cross" size={16} /><span className="unseen">{said.phones.remove(active.name)}</span>
          </button>
        )}
        {length < world.limits.phones && (
          <button type="button" aria-label={said.phones.addLong} onClick={() => phones.ask('add', {})}>
            <Icon name="plus" size={16} /><span>{said.phones.add}</span>
          </button>
        )}
      </div>
    </nav>
  )
}
