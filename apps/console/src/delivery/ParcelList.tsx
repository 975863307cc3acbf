import type { ParcelRow } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { passportEnd, spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { holders, holderShapes, parcelShapes, type Words } from './words.ts'

type ListProps = { parcels: readonly ParcelRow[]; holder: string | undefined; number: string | undefined; said: Words }

/** Every passport that is brought, and in whose hands it is. */
export function ParcelList({ parcels, holder, number, said }: ListProps) {
  const { office } = useOffice()
  const shown = parcels.filter((parcel) => (holder === undefined || parcel.holder === holder) && (number === undefined || parcel.number === number))
  const count = (which: ParcelRow['holder']) => parcels.filter((parcel) => parcel.holder === which).length
  return (
    <section className="custody">
      <h2 id="custody">{said.all}</h2>
      {parcels.length === 0 ? <p className="quiet">{said.noParcels}</p> : (
        <>
          <nav className="tabs" aria-label={said.filter}>
            <Link to="/$office/serah-terima" params={{ office }} activeOptions={{ exact: true, includeSearch: true }}>{said.everywhere} <small>{parcels.length}</small></Link>
            {holders.map((each) => (
              <Link key={each} to="/$office/serah-terima" params={{ office }} search={{ di: each }} activeOptions={{ exact: true }}>
                {said.holders[each]} <small>{count(each)}</small>
              </Link>
            ))}
          </nav>
          {shown.length === 0 && <p className="quiet">{said.unknownNumber}</p>}
          <table className="list parcels" aria-labelledby="custody">
            <thead>
              <tr>
                <th scope="col">{said.number}</th><th scope="col">{said.name}</th><th scope="col">{said.passport}</th>
                <th scope="col">{said.holder}</th><th scope="col">{said.since}</th><th scope="col">{said.state}</th>
              </tr>
            </thead>
            <tbody>{shown.map((parcel) => <Row key={parcel.id} parcel={parcel} said={said} />)}</tbody>
          </table>
        </>
      )}
    </section>
  )
}

function Row({ parcel, said }: { parcel: ParcelRow; said: Words }) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  const { number, name, passport, holder, holderName, since, status, tries, flags, application } = parcel
  return (
    <>
      <tr>
        <td className="number">{spokenNumber(number)}</td>
        <td className="fit first"><Link to="/$office/berkas/$application" params={{ office, application }}>{name}</Link></td>
        <td className="number spare">{passportEnd(passport)}</td>
        <td><State shape={holderShapes[holder]}>{holderName || said.holders[holder]}</State></td>
        <td className="spare">{moment(since, zone, language)}</td>
        <td className="wide"><State shape={parcelShapes[status]}>{said.states[status]}{tries.length > 0 && `, ${said.failed(tries.length)}`}</State></td>
      </tr>
      {(tries.length > 0 || flags.length > 0) && (
        <tr className="more">
          <td className="spare" /><td colSpan={5} className="wide">
            {tries.map(({ at, reason }) => <span key={at}>{moment(at, zone, language)}: {reason}</span>)}
            {flags.map(({ code, text }) => <State key={code} shape="alarm">{text}</State>)}
          </td>
        </tr>
      )}
    </>
  )
}
