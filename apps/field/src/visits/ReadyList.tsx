import { Icon, type Language } from '@jemput/ui'
import type { ReactElement } from 'react'
import { sizeText, tryCamera } from './look.ts'
import { DENIED, type Check } from './readiness.ts'
import type { Words } from './words.ts'

type ReadyProps = { checks: readonly Check[]; language: Language; said: Words; look(): void }

/** Each line is proven, not ticked. */
export function ReadyList({ checks, language, said, look }: ReadyProps): ReactElement {
  const done = checks.filter(({ state }) => state === 'ok').length
  return (
    <section aria-labelledby="ready">
      <header className="list-head"><h2 id="ready">{said.ready}</h2><span className="tab">{said.of(done, checks.length)}</span></header>
      <ul className="ready">
        {checks.map((check) => {
          const { value, hint } = valueOf(check, language, said)
          return (
            <li key={check.name} className="row" data-state={check.state}>
              {check.state === 'ok' ? <span className="leaf"><Icon name="check" size={24} /></span> : <span className={check.state === 'missing' ? 'brick' : 'gold'}><Icon name="warn" size={24} /></span>}
              <span className="grow">
                <span className="pair"><b>{said.checks[check.name]}</b><span className="value tab">{value}</span></span>
                {hint && check.state !== 'ok' && <span className="hint">{hint}</span>}
              </span>
              {check.name === 'camera' && check.state !== 'ok' && (
                <button type="button" className="small-button" onClick={() => { void tryCamera().then(look) }}>{said.tryCamera}</button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function valueOf({ name, state, value }: Check, language: Language, said: Words): { value: string; hint?: string } {
  const ok = state === 'ok'
  switch (name) {
    case 'roster': return { value: ok ? said.people(value ?? 0) : said.rosterMissing }
    case 'form': return { value: ok ? said.version(value ?? 0) : said.formMissing }
    case 'key': return { value: ok ? said.version(value ?? 0) : said.keyWaits }
    case 'app': return { value: ok ? said.appReady : said.appWaits }
    case 'space': return { value: value === null ? said.unknown : (ok ? said.enough : said.tight)(sizeText(value, language)) }
    case 'kept': return { value: ok ? said.guarded : said.unguarded, hint: said.unguardedText }
    case 'camera': return { value: ok ? said.cameraOk : value === DENIED ? said.cameraNo : said.cameraAsk, hint: value === DENIED ? said.cameraNoText : undefined }
    case 'clock': return { value: value === null ? said.clockUnknown : said.apart(Math.round(Math.abs(value) / 1000)), hint: value === null ? undefined : said.apartText }
    case 'battery': return { value: `${said.percent(Math.round((value ?? 0) * 100))}${ok ? '' : `, ${said.charge}`}` }
  }
}
