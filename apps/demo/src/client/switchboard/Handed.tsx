import { timeIn } from '../time.ts'
import type { Board } from './useSwitchboard.ts'
import type { Words } from './words.ts'

/** The clock of the capital, as on the phones. */
const ZONE = 'Asia/Jakarta'

/** What came to the gateway last, newest first. */
export function Handed({ board: { handed }, said }: { board: Board; said: Words }) {
  return (
    <section aria-labelledby="handed">
      <h2 id="handed">{said.handed}</h2>
      {handed.length === 0 ? <p className="none">{said.none}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="handed">
          <table>
            <thead><tr>{[said.when, said.to, said.parts, said.fault, said.answer].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {handed.toReversed().map(({ at, to, parts, fault, report, answer }, place) => (
                <tr key={handed.length - place}>
                  <td>{timeIn(ZONE, at)}</td><td className="number">{to}</td><td>{parts}</td>
                  <td>{said.sends[fault].name}{report !== 'none' && `, ${said.reports[report].name}`}</td><td>{answer}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
