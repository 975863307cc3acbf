import type { Today, Visit } from '@jemput/contract'
import { State, type Language } from '@jemput/ui'
import { Fragment } from 'react'
import { clock } from '../times.ts'
import { CancelBooking } from './CancelBooking.tsx'
import { shapes, type Words } from './words.ts'

type ListProps = { day: Today; said: Words; language: Language; onChanged(): Promise<void> }

/** Everybody of the day, under their windows. */
export function VisitList({ day, said, language, onChanged }: ListProps) {
  const windows = day.windows.filter(({ visits }) => visits.length > 0)
  if (windows.length === 0) return <p className="quiet">{said.nobody}</p>
  return (
    <table className="list visits">
      <thead>
        <tr>
          <th scope="col">{said.ticket}</th><th scope="col">{said.name}</th><th scope="col">{said.phone}</th><th scope="col">{said.service}</th>
          <th scope="col">{said.lane}</th><th scope="col">{said.channel}</th><th scope="col">{said.state}</th><th scope="col"><span className="unseen">{said.cancelling.open}</span></th>
        </tr>
      </thead>
      <tbody>
        {windows.map(({ start, end, visits }) => (
          <Fragment key={start}>
            <tr className="group"><th colSpan={8} scope="rowgroup">{clock(start, language)}–{clock(end, language)} <small>{said.people(people(visits))}</small></th></tr>
            {visits.map((visit) => <Row key={visit.id} visit={visit} said={said} language={language} onChanged={onChanged} />)}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const people = (visits: readonly Visit[]) => visits.reduce((sum, { size }) => sum + size, 0)

function Row({ visit, said, language, onChanged }: Omit<ListProps, 'day'> & { visit: Visit }) {
  const { numbers, members, size, phone, service, bucket, channel, status, arrivedAt, late } = visit
  return (
    <tr data-state={status}>
      <td className="ticket-number">{numbers?.first ?? '–'}</td>
      <td>{members[0]?.name ?? '–'} {size > 1 && <small>{said.more(size - 1)}</small>}</td>
      <td className="number spare">{phone ?? '–'}</td>
      <td>{service.label}</td><td className="spare">{bucket.label}</td><td className="spare">{said.channels[channel] ?? channel}</td>
      <td className="wide">
        <State shape={shapes[status]}>{said.states[status]} {arrivedAt && clock(arrivedAt, language)}{late && <small>, {said.late}</small>}</State>
      </td>
      <td className="end"><CancelBooking visit={visit} said={said} onDone={onChanged} /></td>
    </tr>
  )
}
