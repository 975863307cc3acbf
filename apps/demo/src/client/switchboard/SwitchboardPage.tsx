import { LanguageSwitch, Mark, useLanguage } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import type { ReportFault, SendFault } from '../../server/faults.ts'
import { Faults } from './Faults.tsx'
import { Handed } from './Handed.tsx'
import { useSwitchboard, type Settings } from './useSwitchboard.ts'
import { words } from './words.ts'

const counts = [['always', null], ['one', 1], ['ten', 10], ['hundred', 100]] as const

/** `/switchboard`: what goes wrong at the gateway, chosen by whoever tries the pipeline. */
export function SwitchboardPage() {
  const [language, choose] = useLanguage()
  const said = words[language]
  const { board, online, set } = useSwitchboard()
  const [wish, setWish] = useState<Partial<Settings>>({})
  const [kept, setKept] = useState(false)
  document.title = `${said.title}: Jemput`
  if (!board) return <p className="loading" role="status">{online ? said.loading : said.offline}</p>

  const { send, report, left } = { send: board.send, report: board.report, left: null, ...wish }
  const change = (part: Partial<Settings>) => {
    setWish({ ...wish, ...part })
    setKept(false)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!await set({ send, report, left })) return
    setWish({})
    setKept(true)
  }
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
        <form onSubmit={(event) => { void submit(event) }}>
          <Faults<SendFault> name="send" title={said.send} choices={said.sends} chosen={send} choose={(fault) => change({ send: fault })} />
          <Faults<ReportFault> name="report" title={said.report} choices={said.reports} chosen={report} choose={(fault) => change({ report: fault })} />
          <p className="apply">
            <label>{said.count}
              <select value={left ?? ''} onChange={({ target }) => change({ left: target.value === '' ? null : Number(target.value) })}>
                {counts.map(([id, count]) => <option key={id} value={count ?? ''}>{said.counts[id]}</option>)}
              </select>
            </label>
            <button type="submit" className="filled">{said.set}</button>
            <span role="status">{!online ? said.offline : board.left !== null ? said.left(board.left) : kept ? said.kept : ''}</span>
          </p>
        </form>
        <Handed board={board} said={said} />
      </main>
    </>
  )
}
