import { spokenParcel } from '@jemput/domain'
import { Icon } from '@jemput/ui'
import { useEffect, useState, type ReactNode } from 'react'
import { StepScreen } from '../capture/StepScreen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { Column } from '../shell/Strip.tsx'
import { addressLines } from './address.ts'
import type { Handover } from './handover.ts'
import { capital, reasonOf, type Stop } from './route.ts'
import { clock } from './say-time.ts'
import { sealHandover, type DoorDesk } from './seal-handover.ts'
import { undoHandover } from './undo-handover.ts'
import { words } from './words.ts'

type HandedOverProps = {
  desk: DoorDesk; handover: Handover; stop: Stop | undefined; next: Stop | null; bar: ReactNode; onRoute(): void; onOpen(parcel: string): void; onUndone(handover: Handover): void
}

/** Some seconds to take it back, then it is sealed. It says how far the proof has come, and no more. */
export function HandedOver({ desk, handover, stop, next, bar, onRoute, onOpen, onUndone }: HandedOverProps) {
  const { language } = useSpoken()
  const said = words[language]
  const { done } = said
  const { left, isSealed, trouble, seal } = useSealing(desk, handover)
  const [first] = useState(stop)
  const parcel = stop?.parcel ?? first?.parcel
  const time = handover.at === null ? '' : clock(handover.at, desk.office.zone, language)
  const handed = handover.way === 'handed'
  const name = handover.receiver === 'self' ? parcel?.name ?? '' : handover.receiverName
  const text = handed ? done.to(name, time) : done.at(capital((parcel && reasonOf(parcel, handover.reason, language)) ?? handover.reason ?? ''), time)
  const level = (isSealed && levelOf(stop, handover)) || 'on-phone'
  const nextParcel = next?.parcel

  async function undo() {
    const undone = await undoHandover(desk, handover.parcel)
    if (undone) onUndone(undone)
  }
  /** Whoever moves on does not want it back. */
  async function on() {
    if (!await seal()) return
    if (next) onOpen(next.id)
    else onRoute()
  }
  return (
    <StepScreen
      bar={bar} title={stop ? said.parcel(stop.no) : said.anyParcel} sub={parcel && <span className="code">{spokenParcel(parcel.number)}</span>}
      act={<button type="button" className="button" onClick={() => { void on() }}>{trouble ? done.again : next ? done.go(next.no) : done.route}</button>}
    >
      <div className="slip" role="status">
        <p className="slip-name">{handed ? done.delivered : done.failed}</p>
        <p className="slip-text">{text}</p>
        <i className="tear" aria-hidden="true" />
        <div className="slip-level"><Column step={level} large /><p><b>{done.levels[level][0]}</b><br /><span className="quiet">{done.levels[level][1]}</span></p></div>
      </div>
      {trouble ? <p className="refusal slip-after" role="alert">{done.trouble}</p>
        : isSealed ? <p className="sub slip-after" role="status"><Icon name="lock" size={20} />{done.sealed}</p>
          : <button type="button" className="button line slip-after" onClick={() => { void undo() }}><Icon name="undo" size={24} />{done.undo} <span className="quiet tab" aria-hidden="true">{done.seconds(left)}</span></button>}
      {next && nextParcel && (
        <section className="then">
          <p className="sub">{done.next(next.no)}</p>
          <h2>{nextParcel.name}</h2>
          <p className="address">{addressLines(nextParcel.address)[0]}</p>
        </section>
      )}
    </StepScreen>
  )
}

/** Of this handover alone: what the office said of an earlier one is another matter. */
const levelOf = (stop: Stop | undefined, { at }: Handover) => (stop?.sending && at !== null && stop.sending.at >= at ? stop.sending.progress : undefined)

/** Counts down, and seals when the time is over, when the page goes away, or when it is asked to. */
function useSealing(desk: DoorDesk, { parcel, sealAt }: Handover) {
  const [now, setNow] = useState(() => Date.now())
  const [isSealed, setSealed] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const left = Math.max(0, Math.ceil(((sealAt ?? 0) - now) / 1000))

  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 250)
    const timer = setTimeout(() => { void seal() }, Math.max(0, (sealAt ?? 0) - Date.now()))
    const onHidden = () => { if (document.hidden) void seal() }
    document.addEventListener('visibilitychange', onHidden)
    async function seal() {
      clearInterval(tick)
      try {
        await sealHandover(desk, parcel)
        setSealed(true)
      } catch {
        setTrouble(true)
      }
    }
    return () => {
      clearInterval(tick)
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [desk, parcel, sealAt])

  async function seal(): Promise<boolean> {
    try {
      await sealHandover(desk, parcel)
      setSealed(true)
      setTrouble(false)
      return true
    } catch {
      setTrouble(true)
      return false
    }
  }
  return { left, isSealed, trouble, seal }
}
