import { Icon } from '@jemput/ui'
import type { DemoOffice } from '../../wire.ts'
import { smsDayIn, zoneName } from '../time.ts'
import type { SectionProps } from './section.ts'
import { nextWeekday, officesOf, sampleOffice } from './today.ts'

const CODE = '4071-2683'
/** So many of the stops exist. */
const WORKING = 4

/** One passport's way as a long ticket: what works today is a solid line, what is still to come a dotted one. */
export function Journey({ said, today, language }: SectionProps) {
  const office = officesOf(today).find(each => each.mode === 'DATE') ?? sampleOffice(today)
  const { journey } = said
  return (
    <section className="journey band" id="perjalanan">
      <div className="wrap">
        <header>
          <h2>{journey.title}</h2>
          <p className="legend"><i className="solid" />{said.works}<i className="dotted" />{said.later}</p>
        </header>
        <div className="strip">
          <div className="who">
            <small>{journey.who}</small>
            <strong>Pak Budi</strong>
            {office && <span>{said.ticket.office(office.short)}</span>}
            <small className="end">{journey.code}</small>
            <b className="code">{CODE}</b>
          </div>
          <div className="ride">
            <ol className="stops">
              {journey.stops.map(([title, text], place) => (
                <li key={title} className={place < WORKING ? 'works' : 'later'}>
                  <span className="dot">{place < WORKING && <Icon name="check" size={14} />}</span>
                  <b>{title}</b>
                  <span>{text}</span>
                  {place >= WORKING && <em>{said.later}</em>}
                </li>
              ))}
            </ol>
            {office && <Reply said={said} office={office} day={nextWeekday(today.now)} language={language} />}
          </div>
        </div>
      </div>
    </section>
  )
}

/** The SMS that ends what works today. */
function Reply({ said, office, day, language }: Pick<SectionProps, 'said' | 'language'> & { office: DemoOffice; day: number }) {
  const when = `${smsDayIn(office.zone, day, language)} 08.00-09.00 ${zoneName(office.zone, day)}`
  const [before, after] = said.journey.reply(office.short, when)
  return (
    <p className="sms">
      <Icon name="message" />
      <q>{before} <span className="code">{CODE}</span>. {after}</q>
    </p>
  )
}
