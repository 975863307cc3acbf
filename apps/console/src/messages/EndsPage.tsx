import type { CallEnds } from '@jemput/contract'
import type { Said } from '../api.ts'
import { Page } from '../Page.tsx'
import { useSpeech, useWords } from '../speech.tsx'
import { Told } from '../Told.tsx'
import { useRefresh } from '../useRefresh.ts'
import { words as common } from '../words.ts'
import { MessagesTabs } from './MessagesTabs.tsx'
import { words, type Words } from './words-ends.ts'

const REFRESH_MS = 60_000

/** Pesan, putus di layar: on which screens callers leave off, the worst first. */
export function EndsPage({ said }: { said: Said<CallEnds> }) {
  const text = useWords(words)
  const title = useWords(common).pages.messages
  useRefresh(REFRESH_MS)
  return (
    <Told title={title} said={said}>
      {(ends) => (
        <Page title={title}>
          <div className="message-lists">
            <MessagesTabs />
            {ends.screens.length === 0 ? <p className="quiet">{text.none}</p> : <EndsTable ends={ends} said={text} />}
          </div>
        </Page>
      )}
    </Told>
  )
}

function EndsTable({ ends: { days, screens }, said }: { ends: CallEnds; said: Words }) {
  const { language } = useSpeech()
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const sum = (how: 'left' | 'failed' | 'done') => screens.reduce((total, screen) => total + screen[how], 0)
  return (
    <>
      <p>{said.sum(sum('left'), sum('left') + sum('failed') + sum('done'), days)}</p>
      <table className="list ends">
        <caption className="unseen">{said.list}</caption>
        <thead>
          <tr>
            <th scope="col">{said.screen}</th><th scope="col" className="end">{said.left}</th><th scope="col" className="end">{said.failed}</th>
            <th scope="col" className="end">{said.done}</th><th scope="col" className="end">{said.share}</th><th scope="col" className="end">{said.version}</th>
          </tr>
        </thead>
        <tbody>
          {screens.map(({ version, screen, words: shown, left, failed, done }) => (
            <tr key={`${version} ${screen}`}>
              <td className="wide what">{shown} <small className="number">{screen}</small></td>
              <td className="fact end"><span className="name">{said.left}</span><b>{left}</b></td>
              <td className="fact end"><span className="name">{said.failed}</span>{failed}</td>
              <td className="fact end"><span className="name">{said.done}</span>{done}</td>
              <td className="fact end"><span className="name">{said.share}</span>{share.format(left / Math.max(1, left + failed + done))}</td>
              <td className="fact end"><span className="name">{said.version}</span>{version}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{said.hint}</p>
    </>
  )
}
