import { Icon } from '@jemput/ui'
import type { SectionProps } from './section.ts'
import { officesOf, sampleOffice } from './today.ts'

const CODE = '5820-3176'
/** The stop at which this sample passport is now. */
const NOW = 4

/** One passport's way as a long ticket: what is behind it is ticked, what is ahead a ring. */
export function Journey({ said, today }: SectionProps) {
  // Where the system finds the time, officers also come to the sick.
  const office = officesOf(today).find(each => each.mode === 'SYSTEM') ?? sampleOffice(today)
  const { journey } = said
  const [before, after] = journey.reply(office?.short ?? '')
  return (
    <section className="journey band" id="perjalanan">
      <div className="wrap">
        <header>
          <h2>{journey.title}</h2>
          <p className="legend"><i />{journey.running}</p>
        </header>
        <div className="strip">
          <div className="who">
            <small>{journey.who}</small>
            <strong>Ibu Halimah</strong>
            {office && <span>{said.ticket.office(office.short)}</span>}
            <small className="end">{journey.code}</small>
            <b className="code">{CODE}</b>
          </div>
          <div className="ride">
            <ol className="stops">
              {journey.stops.map(([title, text], place) => (
                <li key={title} className={place < NOW ? 'past' : place === NOW ? 'now' : 'ahead'}>
                  <span className="dot">{place < NOW && <Icon name="check" size={14} />}</span>
                  <b>{title}</b>
                  <span>{text}</span>
                </li>
              ))}
            </ol>
            <p className="sms"><Icon name="message" /><q>{before} <span className="code">6194-0728</span>. {after}</q></p>
          </div>
        </div>
      </div>
    </section>
  )
}
