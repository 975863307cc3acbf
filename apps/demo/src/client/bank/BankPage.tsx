import { LanguageSwitch, Mark, useLanguage } from '@jemput/ui'
import { timeIn } from '../time.ts'
import { Bills } from './Bills.tsx'
import { inThrees, rupiah } from './money.ts'
import { useBank } from './useBank.ts'
import { words } from './words.ts'

/** The clock of the capital, as on the phones. */
const ZONE = 'Asia/Jakarta'
/** Of the right form, and nobody's. */
const STRANGE = '900000000000000'

/** `/bank`: where a demonstration pays its bills, in time, late, twice, too little, or under a code of nobody. */
export function BankPage() {
  const [language, choose] = useLanguage()
  const said = words[language]
  const { bank, online, pay, again } = useBank()
  document.title = `${said.title}: Jemput`
  if (!bank) return <p className="loading" role="status">{online ? said.loading : said.offline}</p>
  const office = bank.bills[0]?.office
  return (
    <>
      <header className="bar">
        <a className="brand" href="/"><Mark />Jemput</a>
        <a className="way" href="/phone">{said.back}</a>
        <LanguageSwitch language={language} choose={choose} />
      </header>
      <main>
        <h1>{said.title}</h1>
        <p className="lead">{said.lead}</p>
        <h2 id="bills">{said.bills}</h2>
        <Bills bank={bank} said={said} pay={pay} />
        <p className="more">
          {office !== undefined && <button type="button" onClick={() => { void pay({ office, billing: STRANGE }, 350_000) }}>{said.unknown}</button>}
          {bank.told.length > 0 && <button type="button" onClick={() => { void again() }}>{said.again}</button>}
          <span role="status">{online ? '' : said.offline}</span>
        </p>
        <h2 id="told">{said.told}</h2>
        {bank.told.length === 0 ? <p className="none">{said.nothing}</p> : (
          <div className="scroll" tabIndex={0} role="region" aria-labelledby="told">
            <table>
              <thead><tr>{[said.when, said.code, said.amount, said.answer].map(head => <th key={head} scope="col">{head}</th>)}</tr></thead>
              <tbody>
                {bank.told.toReversed().map(({ at, billing, amount, status }, place) => (
                  <tr key={bank.told.length - place}>
                    <td>{timeIn(ZONE, at)}</td><td className="number">{inThrees(billing)}</td><td className="number">{rupiah(amount)}</td><td>HTTP {status}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </main>
    </>
  )
}
