import './courier.css'
import '@jemput/ui/field-style'
import { Icon } from '@jemput/ui'
import { Note } from '@jemput/ui/field'
import { useLiveQuery } from 'dexie-react-hooks'
import type { ReactNode } from 'react'
import { StepScreen } from '../capture/StepScreen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import type { DoorDesk } from './seal-handover.ts'
import { useRoute } from './use-route.ts'
import { words } from './words.ts'

type CloseDayScreenProps = { desk: DoorDesk; bar: ReactNode; onLeave(): void; onOpen(parcel: string): void; onSend(): void }

/** What was loaded is handed over or in the bag again; the difference is what nobody has looked for. */
export function CloseDayScreen({ desk, bar, onLeave, onOpen, onSend }: CloseDayScreenProps) {
  const { language } = useSpoken()
  const said = words[language]
  const { close } = said
  const route = useRoute(desk, language)
  const waiting = useLiveQuery(async () => (await desk.sendings()).filter(({ progress }) => progress === 'on-phone').length, [desk])
  if (!route) return null
  const { counts: { loaded, handed, failed, difference }, open: [next], done } = route
  const back = done.filter(({ state }) => state === 'failed' || state === 'returning')
  return (
    <StepScreen
      bar={bar} title={close.title} sub={close.sub(desk.office.short)} back={{ label: said.back, go: onLeave }}
      act={next ? <button type="button" className="button" onClick={() => onOpen(next.id)}>{close.openNext(next.no)}</button>
        : waiting ? <button type="button" className="button" onClick={onSend}><Icon name="send" size={24} />{close.send}</button>
          : <button type="button" className="button" onClick={onLeave}>{close.route}</button>}
    >
      <dl className="calc tab">
        <div><dt>{close.loaded}</dt><dd>{loaded}</dd></div>
        <div><dt>{close.handed}</dt><dd>{handed}</dd></div>
        <div><dt>{close.failed}</dt><dd>{failed}</dd></div>
        <div className="total"><dt>{close.difference}</dt><dd>{difference}</dd></div>
      </dl>
      <p className="day-state">{difference > 0
        ? <><span className="gold"><Icon name="warn" size={24} /></span>{close.notYet(difference)}</>
        : <><span className="leaf"><Icon name="check" size={24} /></span>{close.fits}</>}</p>
      {waiting !== undefined && waiting > 0 && <p className="day-state"><Icon name="handset" size={24} />{close.waiting(waiting)}</p>}
      {back.length > 0 && (
        <>
          <h2 className="list-title">{close.bring(back.length)}</h2>
          <ul className="stops">{back.map(({ id, name, word }) => <li key={id} className="row"><span className="grow"><b>{name}</b></span><span className="value">{word?.toLowerCase()}</span></li>)}</ul>
        </>
      )}
      <Note icon="office">{close.count}</Note>
    </StepScreen>
  )
}
