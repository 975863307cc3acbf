import { Icon } from '@jemput/ui'
import type { ReactElement } from 'react'
import { useStatus } from '../shell/phone.ts'
import { useSpoken } from '../shell/spoken.ts'
import { Column } from '../shell/Strip.tsx'
import type { Sending } from '../store/desk.ts'
import { words } from './words.ts'

/** One record, how far it has come, and each of its photos. */
export function RecordLine({ sending }: { sending: Sending }): ReactElement {
  const { id, progress } = sending
  const said = words[useSpoken().language]
  return (
    <article id={id} className="record">
      <header className="row"><RecordName sending={sending} /><span className="state">{said.levels[progress][0]}<Column step={progress} /></span></header>
      <Photos sending={sending} />
    </article>
  )
}

export function RecordName({ sending: { kind, subject: { no, name, nik } } }: { sending: Sending }): ReactElement {
  const said = words[useSpoken().language]
  return (
    <span className="grow">
      <b>{no} {name}</b>
      {(said.kinds[kind] !== '' || (no === null && nik !== null)) && <span className="hint">{said.kinds[kind] !== '' ? said.kinds[kind] : nik !== null && said.nik(nik)}</span>}
    </span>
  )
}

export function Photos({ sending: { photos } }: { sending: Sending }): ReactElement | null {
  const said = words[useSpoken().language]
  const { leaving } = useStatus()
  if (photos.length === 0) return null
  return (
    <ul className="photos">
      {photos.map(({ sha256, use, label, level, reason }) => {
        const part = leaving.get(sha256)
        return (
          <li key={use}>
            {level === 'complete' ? <span className="leaf"><Icon name="check" /></span> : level === 'refused' ? <span className="brick"><Icon name="warn" /></span> : <Icon name={part === undefined ? 'handset' : 'upload'} />}
            <span>{label}</span>
            {level === 'complete' ? <em>{said.whole}</em>
              : level === 'refused' ? <em className="brick">{said.refused}{reason && `, ${said.photoReasons[reason]}`}</em>
                : part === undefined ? <em>{said.here}</em> : <em><progress max={1} value={part} />{Math.round(part * 100)}%</em>}
          </li>
        )
      })}
    </ul>
  )
}
