import { dayIn, zoneName } from '../time.ts'
import { Cloth } from './Cloth.tsx'
import type { SectionProps } from './section.ts'
import { nextWeekday, sampleOffice } from './today.ts'
import { Crest, Stamp } from './drawings.tsx'

/** A passport and a queue ticket on the cloth; both say that they are samples. */
export function Flatlay({ said, today, language }: SectionProps) {
  const office = sampleOffice(today)
  const zone = office?.zone ?? 'Asia/Jakarta'
  const day = nextWeekday(today.now)
  const { ticket } = said
  return (
    <figure className="flatlay" aria-label={said.hero.picture}>
      <div className="passport" aria-hidden="true">
        <Cloth id="cloth-passport" scale={0.72} />
        <b className="sample">{ticket.sample}</b>
        <Crest />
        <b className="name">{ticket.passport}</b>
      </div>
      <div className="ticket">
        <div className="main">
          <p className="row"><span>{ticket.number}</span>{office && <span>{ticket.office(office.short)}</span>}</p>
          <p className="queue-number">A-041</p>
          <dl>
            <dt>{ticket.name}</dt><dd>Ibu Rohani</dd>
            <dt>{ticket.day}</dt><dd>{dayIn(zone, day, language)}</dd>
            <dt>{ticket.hour}</dt><dd>10.00–12.00 {zoneName(zone, day)}</dd>
          </dl>
        </div>
        <div className="perforation" />
        <div className="stub">
          <span>{ticket.code}</span>
          <b className="code">3169-0424</b>
          <p>{ticket.bring}</p>
        </div>
        <Stamp said={ticket.stamp} day={dayIn(zone, today.now, language, 'short')} />
      </div>
    </figure>
  )
}
