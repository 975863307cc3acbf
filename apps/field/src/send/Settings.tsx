import { LanguageSwitch } from '@jemput/ui'
import type { ReactElement } from 'react'
import { setSession } from '../shell/phone.ts'
import { useSpoken } from '../shell/spoken.ts'
import { takeFresh, useProgram } from '../shell/worker.ts'
import { words } from './words.ts'

/** What is changed now and then: sun, language, lock, and the newer program when there is one. */
export function Settings(): ReactElement {
  const { language, choose, outdoor, setOutdoor } = useSpoken()
  const said = words[language]
  const { fresh } = useProgram()
  return (
    <section className="settings" aria-labelledby="settings">
      <header className="list-head"><h2 id="settings">{said.settings}</h2></header>
      {fresh && (
        <div className="row">
          <span className="grow"><b>{said.fresh}</b><span className="hint">{said.freshText}</span></span>
          <button type="button" className="small-button" onClick={takeFresh}>{said.take}</button>
        </div>
      )}
      <label className="row">
        <span className="grow"><b>{said.outdoor}</b><span className="hint">{said.outdoorText}</span></span>
        <input type="checkbox" role="switch" className="switch" checked={outdoor} onChange={(event) => setOutdoor(event.target.checked)} />
      </label>
      <div className="row"><span className="grow"><b>{said.language}</b></span><LanguageSwitch language={language} choose={choose} /></div>
      <button type="button" className="button line" onClick={() => setSession(null)}>{said.lock}</button>
      <p className="hint">{said.version(APP_VERSION)}</p>
    </section>
  )
}
