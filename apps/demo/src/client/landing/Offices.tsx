import { useEffect, useState } from 'react'
import type { DemoOffice } from '../../wire.ts'
import { timeIn, zoneName } from '../time.ts'
import type { SectionProps } from './section.ts'
import { officesOf } from './today.ts'
import type { Words } from './words.ts'

/** Indonesia's three, from west to east. */
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']

export function Offices({ said, today }: SectionProps) {
  const { offices } = said
  const { length } = officesOf(today)
  const door = today.offices.find(office => office.frontDoor)
  return (
    <section className="offices band" id="kantor">
      <div className="wrap">
        <div className="head"><h2>{offices.title(offices.counts[length] ?? String(length))}</h2><p>{offices.note}</p></div>
        <Ruler today={today} />
        <table>
          <thead><tr>{offices.columns.map(column => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>{officesOf(today).map(office => <Row key={office.id} office={office} said={said} now={today.now} />)}</tbody>
        </table>
        {door && <p className="front-door">{offices.frontDoor} <span className="code">{door.dial}</span></p>}
      </div>
    </section>
  )
}

function Row({ office, said, now }: { office: DemoOffice; said: Words; now: number }) {
  return (
    <tr>
      <th scope="row">{office.short}<small>{office.name}</small></th>
      <td className="zone">{zoneName(office.zone, now)}</td>
      <td className="rule">{said.offices.modes[office.mode] ?? office.mode}</td>
      <td className="code sms-number">{office.smsNumber}</td>
      <td className="code dial">{office.dial}</td>
    </tr>
  )
}

/** The time in each zone, as the server's clock has it. */
function Ruler({ today }: Pick<SectionProps, 'today'>) {
  const [opened] = useState(() => Date.now())
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const ticking = setInterval(() => setPassed(Date.now() - opened), 5_000)
    return () => clearInterval(ticking)
  }, [opened])

  const now = today.now + passed
  return (
    <ol className="ruler">
      {zones.map(zone => <li key={zone}><b>{timeIn(zone, now)}</b> {zoneName(zone, now)}</li>)}
    </ol>
  )
}
