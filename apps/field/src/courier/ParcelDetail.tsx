import { maskPhone, spokenParcel } from '@jemput/domain'
import { Icon } from '@jemput/ui'
import type { ReactNode } from 'react'
import { StepScreen } from '../capture/StepScreen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { addressLines, mapAddress } from './address.ts'
import type { Way } from './handover.ts'
import { isDenied, reasonOf, type Stop } from './route.ts'
import { shortMoment } from './say-time.ts'
import { words, type Words } from './words.ts'

type ParcelDetailProps = { stop: Stop | undefined; zone: string; bar: ReactNode; onLeave(): void; onGo(way: Way): void }

/** What the door needs, and no more: no NIK, three characters of the passport, a masked phone. */
export function ParcelDetail({ stop, zone, bar, onLeave, onGo }: ParcelDetailProps) {
  const { language } = useSpoken()
  const said = words[language]
  const { detail } = said
  const parcel = stop?.parcel
  const back = { label: said.back, go: onLeave }
  if (!stop || !parcel) return <StepScreen bar={bar} title={said.anyParcel} back={back}><p className="lead">{detail.doneText.delivered}</p></StepScreen>
  const [street, ...more] = addressLines(parcel.address)
  // What the office holds may be said again, with the right code.
  const mayGo = stop.state === 'open' || stop.state === 'held'
  return (
    <StepScreen
      bar={bar} title={said.parcel(stop.no)} sub={<span className="code">{spokenParcel(parcel.number)}</span>} back={back}
      act={mayGo && (
        <>
          <button type="button" className="button" onClick={() => onGo('handed')}>{detail.hand}</button>
          <button type="button" className="link plain" onClick={() => onGo('failed')}>{detail.failed}</button>
        </>
      )}
    >
      <h2 className="door-name">{parcel.name}</h2>
      <p className="door-address">{street}<br />{more.join(', ')}</p>
      {parcel.address.landmark && <p className="sub door-landmark">{parcel.address.landmark}</p>}
      {isDenied(stop.sending) && <p className="door-state" role="status"><span className="brick"><Icon name="stop" size={24} /></span><span>{detail.denied} {stop.sending?.note}</span></p>}
      {stop.state !== 'open' && <p className="door-state" role="status"><StateText stop={stop} said={said} /></p>}
      <div className="door-ways">
        <a className="button line" href={`tel:${parcel.phone}`} aria-label={`${detail.call} ${maskPhone(parcel.phone)}`}><Icon name="phone" size={20} /><span className="code">{maskPhone(parcel.phone)}</span></a>
        <a className="button line" href={mapAddress(parcel.address)}><Icon name="place" size={20} />{detail.map}</a>
      </div>
      <dl className="door-facts">
        <div><dt>{detail.passport}</dt><dd className="code">••••• {parcel.passport}</dd></div>
        <div><dt>{detail.mayReceive}</dt><dd>{mayReceive(parcel.receivers, said)}{parcel.receiverName && <><br />{parcel.receiverName}</>}</dd></div>
        {parcel.attempts.map(({ at, reason }, index) => (
          <div key={at}><dt>{detail.visit(index + 1)}</dt><dd>{shortMoment(at, zone, language)}<br />{reasonOf(parcel, reason, language)?.toLowerCase()}</dd></div>
        ))}
      </dl>
    </StepScreen>
  )
}

function StateText({ stop: { state, sending }, said }: { stop: Stop; said: Words }) {
  const { doneText, held } = said.detail
  if (state === 'held') return <><span className="brick"><Icon name="stop" size={24} /></span><span>{held[sending?.reason ?? ''] ?? doneText.held}</span></>
  if (state === 'returning') return <><span className="gold"><Icon name="undo" size={24} /></span><span>{said.route.last}</span></>
  if (state === 'failed') return <><span className="gold"><Icon name="warn" size={24} /></span><span>{doneText.failed}</span></>
  return <><span className="leaf"><Icon name="check" size={24} /></span><span>{doneText.delivered}</span></>
}

/** `sendiri, satu KK, atau kuasa bersurat` */
function mayReceive(receivers: readonly string[], said: Words): string {
  const known: Readonly<Record<string, string>> = said.receivers
  const all = receivers.map((receiver) => known[receiver] ?? receiver)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${said.or} ${all.at(-1)}`
}
