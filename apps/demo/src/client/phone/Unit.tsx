import { Icon } from '@jemput/ui'
import { useEffect } from 'react'
import type { Phone, World } from '../../wire.ts'
import { isLive, isSmsScreen, screenOf } from './handset.ts'
import { HandsetBody } from './Handset.tsx'
import { Meter } from './Meter.tsx'
import { threadOf } from './peers.ts'
import type { Phones } from './usePhones.ts'
import type { Words } from './words.ts'

export type SheetName = 'offices' | 'panel' | 'phones' | 'clock'

type UnitProps = {
  said: Words
  world: World
  phone: Phone
  phones: Phones
  now: number
  active: boolean
  held: string | null
  /** The focus came here by itself. */
  activate: () => void
  /** Somebody points here. */
  choose: () => void
  openSheet: (sheet: SheetName) => void
}

/** One phone with all that stands around it. Dark ones have a green screen, light ones a white one. */
export function Unit({ said, world, phone, phones, now, active, held, activate, choose, openSheet }: UnitProps) {
  const handset = phones.of(phone)
  const screen = screenOf(handset, phone)
  const sms = isSmsScreen(screen)
  const { number } = phone
  useReading(phone, screen === 'thread' ? handset.peer : null, phones.ask)
  const zone = zoneOf(world, phone, handset.peer)
  const inside = { said, world, phone, handset, active, now, zone }
  const className = `unit ${skinOf(phone)} ${active ? 'active' : ''}`
  const looked = phones.looked.number === number ? phones.looked.times : 0
  return (
    <article className={className} aria-label={phone.name} onPointerDown={choose} onFocus={activate}>
      <Meter {...inside} />
      <HandsetBody {...inside} looked={looked} held={held} press={key => phones.press(phone, key)} />
      <div className="acts">
        <button type="button" disabled={!isLive(phone)} onClick={() => phones.ask('drop', { number })}>
          <Icon name="unplug" size={16} />{isLive(phone) ? said.acts.drop : said.acts.none}
        </button>
        <button type="button" disabled={!hasSent(phone, sms)} onClick={() => phones.ask(sms ? 'sms/repeat' : 'repeat', { number })}>
          <Icon name="repeat" size={16} />{sms ? said.acts.repeatSms : said.acts.repeat}
        </button>
        <button type="button" className="narrow" onClick={() => openSheet('offices')}>
          <Icon name="list" />{said.acts.offices}
        </button>
        <button type="button" className="narrow" onClick={() => openSheet('panel')}>
          <Icon name="panel-below" />{said.acts.panel}
        </button>
      </div>
    </article>
  )
}

export const skinOf = (phone: Phone) => Number(phone.number.at(-1)) % 2 === 1 ? 'dark' : 'light'

const hasSent = (phone: Phone, sms: boolean) => phone.exchanges.some(exchange => exchange.kind === (sms ? 'sms' : 'ussd'))

/** A phone's clock is that of the office it speaks with. */
function zoneOf(world: World, phone: Phone, peer: string): string {
  const called = world.offices.find(office => office.dial === phone.session?.serviceCode)
  const written = world.offices.find(office => office.smsNumber === peer)
  return (called ?? written ?? world.offices[0])?.zone ?? 'Asia/Jakarta'
}

/** A message in an open thread has been read. */
function useReading(phone: Phone, peer: string | null, ask: Phones['ask']) {
  const { number } = phone
  const unread = peer !== null && threadOf(phone, peer).some(message => !message.read)
  useEffect(() => {
    if (unread) ask('read', { number, peer })
  }, [unread, number, peer, ask])
}
