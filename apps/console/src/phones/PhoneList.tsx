import type { FieldPhone } from '@jemput/contract'
import { State } from '@jemput/ui'
import { useState } from 'react'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { RevokeDialog } from './RevokeDialog.tsx'
import type { Words } from './words.ts'

type ListProps = { phones: readonly FieldPhone[]; said: Words; onDone(): Promise<void> }

/** Phones, newest first. */
export function PhoneList({ phones, said, onDone }: ListProps) {
  const [leaving, setLeaving] = useState<FieldPhone>()
  if (phones.length === 0) return <p className="quiet">{said.none}</p>
  return (
    <>
      <table className="list phones">
        <caption className="unseen">{said.list}</caption>
        <thead>
          <tr>
            <th scope="col">{said.label}</th><th scope="col">{said.who}</th><th scope="col">{said.seen}</th><th scope="col" className="end">{said.received}</th>
            <th scope="col" className="end">{said.pending}</th><th scope="col" className="end">{said.held}</th><th scope="col">{said.match}</th><th scope="col">{said.state}</th><th scope="col"><span className="unseen">{said.revoke}</span></th>
          </tr>
        </thead>
        <tbody>{phones.map((phone) => <Row key={phone.id} phone={phone} said={said} onRevoke={setLeaving} />)}</tbody>
      </table>
      <p className="hint">{said.matchHint}</p>
      <RevokeDialog phone={leaving} said={said} onClose={() => setLeaving(undefined)} onDone={onDone} />
    </>
  )
}

type RowProps = { phone: FieldPhone; said: Words; onRevoke(phone: FieldPhone): void }

function Row({ phone, said, onRevoke }: RowProps) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  const { label, staff, seenAt, received, pending, held, match, revoked } = phone
  return (
    <tr>
      <td><b>{label}</b></td>
      <td>{staff.name}<small className="role">{said.roles[staff.role]}</small></td>
      <td className="fact"><span className="name">{said.seen}</span>{seenAt === null ? said.never : moment(seenAt, zone, language)}</td>
      <td className="fact end"><span className="name">{said.received}</span>{received}</td>
      <td className="fact end"><span className="name">{said.pending}</span>{pending ?? '–'}</td>
      <td className="fact end"><span className="name">{said.held}</span>{held > 0 ? <State shape="alarm">{held}</State> : 0}</td>
      <td className="fact"><span className="name">{said.match}</span><b className="code">{match}</b></td>
      <td><State shape={revoked ? 'cross' : 'done'}>{revoked ? said.revoked : said.active}</State></td>
      <td>
        {!revoked && <button className="link" type="button" onClick={() => onRevoke(phone)}>{said.revoke}<span className="unseen">{said.of(label)}</span></button>}
      </td>
    </tr>
  )
}
