import { Icon } from '@jemput/ui'
import type { Exchange } from '../../wire.ts'
import { fieldOf, titleOf } from './trail.ts'
import type { Words } from './words.ts'

/** Sessions or messages. */
export type PanelKind = 'ussd' | 'sms'

type HopsProps = {
  said: Words
  kind: PanelKind
  exchanges: Exchange[]
  shown: Exchange
  caption: string
  choose: (exchange: Exchange) => void
}

/** All requests of the session, or all SMS; a repeated one is its own row. */
export function Hops({ said, kind, exchanges, shown, caption, choose }: HopsProps) {
  const { columns } = said.panel
  const sms = kind === 'sms'
  return (
    <table className="hops">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{sms ? columns.kind : columns.text}</th>
          <th scope="col">{sms ? columns.content : columns.screen}</th>
          {!sms && <th scope="col" className="right">{columns.septets}</th>}
          <th scope="col" className="right">{columns.time}</th>
        </tr>
      </thead>
      <tbody>
        {exchanges.map(exchange => (
          <tr key={exchange.id} aria-current={exchange === shown}>
            <td className="code">
              <button type="button" title={said.panel.show} onClick={() => choose(exchange)}>{firstCell(said, exchange)}</button>
            </td>
            <td><What said={said} exchange={exchange} /></td>
            {!sms && <td className="right">{exchange.septets || ''}</td>}
            <td className="right">{exchange.reply.ms} {said.panel.ms}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** So much of the end of `text` fits the first column. */
const TAIL = 6

function firstCell(said: Words, exchange: Exchange): string {
  if (exchange.kind === 'sms') return 'SMS'
  if (exchange.kind === 'delivery-report') return said.panel.report
  if (exchange.kind === 'ussd-end') return 'end'
  const text = fieldOf(exchange, 'text')
  if (text === '') return said.panel.emptyText
  return text.length > TAIL + 1 ? `…${text.slice(-TAIL)}` : text
}

function What({ said, exchange }: { said: Words; exchange: Exchange }) {
  if (exchange.repeats) {
    return <span className={`repeated ${exchange.repeats}`}><Icon name="repeat" size={13} />{said.panel[exchange.repeats]}</span>
  }
  if (exchange.kind === 'ussd-end') return `${said.panel.ended}, ${fieldOf(exchange, 'status')}`
  if (exchange.kind === 'delivery-report') return fieldOf(exchange, 'status')
  return exchange.kind === 'sms' ? fieldOf(exchange, 'text') : titleOf(exchange.reply.text)
}
