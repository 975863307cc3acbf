import type { InterviewReport } from '@jemput/contract'
import { useNavigate } from '@tanstack/react-router'
import type { Said } from '../api.ts'
import { useOffice } from '../office.ts'
import { Page } from '../Page.tsx'
import { useSpeech, useWords } from '../speech.tsx'
import { monthName } from '../times.ts'
import { Told } from '../Told.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** Laporan: what the interviews of a month came to, in numbers. */
export function ReportPage({ said }: { said: Said<InterviewReport> }) {
  const title = useWords(common).pages.report
  return <Told title={title} said={said}>{(report) => <Page title={title}><Report report={report} /></Page>}</Told>
}

function Report({ report: { month, months, rows, total } }: { report: InterviewReport }) {
  const { office } = useOffice()
  const { language } = useSpeech()
  const said = useWords(words)
  const navigate = useNavigate()
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <div className="plan">
      <label>{said.month}
        <select value={month} onChange={({ target }) => { void navigate({ to: '/$office/laporan', params: { office }, search: { bulan: target.value }, replace: true }) }}>
          {months.map((each) => <option key={each} value={each}>{monthName(each, language)}</option>)}
        </select>
      </label>
      <table className="list report">
        <caption className="unseen">{said.outcome}, {monthName(month, language)}</caption>
        <thead><tr><th scope="col">{said.outcome}</th><th scope="col"><span className="unseen">{said.count}</span></th><th scope="col" className="end">{said.count}</th></tr></thead>
        <tbody>
          {rows.map(({ outcome, label, count }) => (
            <tr key={outcome}>
              <td>{label}</td>
              <td className="spare"><span className="bar" aria-hidden="true"><i className="came" style={{ width: `${(count / most) * 100}%` }} /></span></td>
              <td className="end number">{count}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">{said.total}</th><td className="spare" /><td className="end number"><b>{total}</b></td></tr></tfoot>
      </table>
      {total === 0 && <p className="quiet">{said.none}</p>}
      <p className="hint">{said.hint}</p>
      <p className="buttons"><a className="button" href={`/api/v1/offices/${office}/interview-report.csv`} download>{said.sheet}</a></p>
    </div>
  )
}
