import type { ScreenProps } from './screen-props.ts'
import { isLive, screenOf } from './handset.ts'
import { spokenNumber, threadOf } from './peers.ts'
import { useSize } from './useSize.ts'

/** From here on the line says how soon the network will cut. */
const WARN_SECONDS = 20

/** What the glass must not show: whose phone it is, how long the text is, how long the session lasts. */
export function Meter(props: ScreenProps) {
  const { phone } = props
  const length = useLength(props)
  const full = length ? Math.min(1, length.septets / length.limit) : 0
  const over = length !== null && length.septets > length.limit
  return (
    <div className={over ? 'meter over' : 'meter'}>
      <p>
        <span className="who"><b className="name">{phone.name}</b><b className="subject">{subjectOf(props)}</b></span>
        <Timer {...props} />
        {length && <span className="length"><b>{length.septets}</b> {length.words}</span>}
      </p>
      <svg className="gauge" preserveAspectRatio="none" viewBox="0 0 100 1" aria-hidden="true">
        <rect width={full * 100} height="1" />
      </svg>
    </div>
  )
}

/** Stands for the name where the page has that at its top: who is called, written to, or whose number this is. */
function subjectOf({ phone, handset }: ScreenProps): string {
  const screen = screenOf(handset, phone)
  if (screen === 'call') return phone.session?.serviceCode ?? ''
  return screen === 'thread' || screen === 'compose' ? spokenNumber(handset.peer) : spokenNumber(phone.number)
}

function Timer({ said, world, phone, now }: ScreenProps) {
  if (!phone.session || !isLive(phone)) return null
  const { sessionMs, idleMs } = world.limits
  const elapsed = Math.max(0, now - phone.session.began)
  const left = Math.ceil(Math.min(idleMs - (now - phone.session.touched), sessionMs - elapsed) / 1000)
  if (left <= WARN_SECONDS) return <span className="timer soon">{said.meter.idle(Math.max(0, left))}</span>
  return <span className="timer">{said.meter.session(Math.floor(elapsed / 1000), sessionMs / 1000)}</span>
}

type Length = { septets: number; limit: number; words: string }

function useLength({ said, world, phone, handset }: ScreenProps): Length | null {
  const screen = screenOf(handset, phone)
  const written = useSize(screen === 'compose' ? handset.entry.text : '')
  if (screen === 'call' && phone.session) {
    const limit = world.limits.screenSeptets
    const { septets, status } = phone.session
    if (status !== 'open' && status !== 'ended') return null
    return { septets, limit, words: septets > limit ? said.meter.over(limit) : said.meter.septets(limit) }
  }
  const size = screen === 'compose' ? written : screen === 'thread' ? threadOf(phone, handset.peer).at(-1) : undefined
  if (!size) return null
  const parts = Math.max(1, size.parts)
  const limit = parts === 1 ? 160 : parts * 153
  return { septets: size.septets, limit, words: said.meter.sms(limit, parts) }
}
