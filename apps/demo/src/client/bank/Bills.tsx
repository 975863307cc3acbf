import type { Bank, Bill } from '../../wire.ts'
import { timeIn } from '../time.ts'
import { inThrees, rupiah } from './money.ts'
import type { Words } from './words.ts'

/** So much is missing when somebody pays too little, rupiah. */
const MISSING = 10_000

type BillsProps = { bank: Bank; said: Words; pay(bill: Bill, amount: number): Promise<void> }

/** Every bill of the demonstration, newest first, with ways to pay it right and wrong. */
export function Bills({ bank: { bills, offices }, said, pay }: BillsProps) {
  if (bills.length === 0) return <p className="none">{said.none}</p>
  const zoneOf = (id: string) => offices.find(office => office.id === id)?.zone ?? 'Asia/Jakarta'
  return (
    <div className="scroll" tabIndex={0} role="region" aria-labelledby="bills">
      <table className="bills">
        <thead><tr>{[said.office, said.code, said.amount, said.until, said.state, said.deeds].map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {bills.map(bill => {
            const { office, billing, amount, status, expires } = bill
            const deed = status === 'due' ? said.pay : status === 'expired' || status === 'cancelled' ? said.payLate : said.payAgain
            return (
              <tr key={`${office} ${billing}`} data-state={status}>
                <td>{offices.find(({ id }) => id === office)?.short ?? office}</td><td className="number">{inThrees(billing)}</td><td className="number">{rupiah(amount)}</td>
                <td className="number">{timeIn(zoneOf(office), expires)}</td><td>{said.states[status]}</td>
                <td className="deeds">
                  <button type="button" className="filled" aria-label={said.of(deed, inThrees(billing))} onClick={() => { void pay(bill, amount) }}>{deed}</button>
                  {status === 'due' && <button type="button" aria-label={said.of(said.less, inThrees(billing))} onClick={() => { void pay(bill, Math.max(0, amount - MISSING)) }}>{said.less}</button>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
