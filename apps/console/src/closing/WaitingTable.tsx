import type { WaitingList } from '@jemput/contract'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { clock, moment, shortDay } from '../times.ts'
import type { Words } from './words.ts'

/** Who waits for a place, first in line first; above them whoever was offered one just now. */
export function WaitingTable({ list: { enabled, max, waiting }, said }: { list: WaitingList; said: Words['waiting'] }) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  return (
    <section className="line">
      <h2>{said.title} {enabled && <small>{said.most(waiting.length, max)}</small>}</h2>
      {waiting.length === 0 ? <p className="quiet">{enabled ? said.none : said.off}</p> : (
        <table className="list">
          <caption className="unseen">{said.title}</caption>
          <thead>
            <tr>
              <th scope="col">{said.position}</th><th scope="col">{said.phone}</th><th scope="col">{said.size}</th><th scope="col">{said.service}</th>
              <th scope="col">{said.lane}</th><th scope="col">{said.since}</th><th scope="col">{said.offer}</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map(({ id, position, phone, size, service, bucket, joined, offer }) => (
              <tr key={id}>
                <td className="ticket-number">{position ?? said.offered}</td><td className="number">{phone}</td><td>{size}</td><td>{service.label}</td>
                <td className="spare">{bucket.label}</td><td className="spare">{moment(joined, zone, language)}</td>
                <td className="wide">{offer ? `${shortDay(offer.date, language)} ${clock(offer.start, language)}, ${said.until(moment(offer.until, zone, language))}` : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
