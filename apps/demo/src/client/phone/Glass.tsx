import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { timeIn } from '../time.ts'
import { Battery, Envelope, Signal } from './pixels.tsx'
import { CallScreen, DialScreen, HomeScreen } from './call-screens.tsx'
import { ComposeScreen, ThreadScreen, ThreadsScreen } from './sms-screens.tsx'
import { screenOf } from './handset.ts'
import type { Handset, Screen } from './handset.ts'
import { unreadOf } from './peers.ts'
import type { Phone } from '../../wire.ts'
import type { ScreenProps } from './screen-props.ts'
import type { Words } from './words.ts'

const screens: Record<Screen, (props: ScreenProps) => ReactNode> = {
  home: HomeScreen, dial: DialScreen, call: CallScreen, threads: ThreadsScreen, thread: ThreadScreen, compose: ComposeScreen,
}

/** What the applicant sees, and nothing else. */
export function Glass({ looked, ...props }: ScreenProps & { looked: number }) {
  const glass = useRef<HTMLDivElement>(null)
  useEffect(() => { if (looked > 0) glass.current?.focus({ preventScroll: true }) }, [looked])

  const { said, phone, handset, now, zone } = props
  const Shown = screens[screenOf(handset, phone)]
  const [left, right] = softKeys(said, phone, handset)
  return (
    <div className="glass" ref={glass} tabIndex={-1} role="group" aria-label={said.glass.screen(phone.name)}>
      <div className="screen">
        <div className="status" aria-hidden="true">
          <Signal />
          <span>{timeIn(zone, now)}</span>
          <span className="marks">{unreadOf(phone) > 0 && <Envelope />}<Battery /></span>
        </div>
        <Shown {...props} />
        <div className="soft"><span>{left}</span><span>{right}</span></div>
      </div>
    </div>
  )
}

/** What the keys below the glass do now. */
export function softKeys({ glass }: Words, phone: Phone, handset: Handset): [left: string, right: string] {
  const empty = handset.entry.text === ''
  const status = phone.session?.status
  switch (screenOf(handset, phone)) {
    case 'home': return [glass.messages, glass.write]
    case 'dial': return [glass.call, glass.erase]
    case 'call':
      if (status === 'waiting') return ['', glass.cancel]
      return status === 'open' ? [empty ? '' : glass.send, empty ? glass.cancel : glass.erase] : [glass.ok, '']
    case 'threads': return [glass.open, glass.back]
    case 'thread': return [glass.reply, glass.back]
    case 'compose': return [empty ? '' : glass.send, empty ? glass.back : glass.erase]
  }
}
