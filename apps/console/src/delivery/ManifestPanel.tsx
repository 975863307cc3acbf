import type { Manifest } from '@jemput/contract'
import { Dialog, Icon } from '@jemput/ui'
import { useState } from 'react'
import { spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment, second } from '../times.ts'
import { SignForm } from './SignForm.tsx'
import type { Words } from './words-manifest.ts'

type PanelProps = { manifest: Manifest; said: Words; onDone(): Promise<void> }
const RECENT = 6

/** Whose passports these are now, and the one button that gives them away. */
export function ManifestPanel({ manifest, said, onDone }: PanelProps) {
  const { short, zone } = useOffice()
  const { language } = useSpeech()
  const [signing, setSigning] = useState(false)
  const { number, status, courier, madeBy, madeAt, handedOverAt, parcels, agree } = manifest
  const over = status === 'handed-over'
  return (
    <section className="panel" aria-label={said.manifest}>
      <section>
        <h2 className="minor">{said.manifest}</h2>
        <p className="big-code">{spokenNumber(number)}</p>
        <dl className="facts">
          <dt>{said.holds}</dt><dd>{said.passports(parcels)}</dd>
          <dt>{said.made}</dt><dd>{moment(madeAt, zone, language)}, {madeBy}</dd>
          <dt>{said.courier}</dt><dd>{courier.name}</dd>
          {handedOverAt !== null && <><dt>{said.over}</dt><dd>{moment(handedOverAt, zone, language)}</dd></>}
        </dl>
      </section>
      <section>
        <h2 className="minor">{said.who}</h2>
        <ol className="chain">
          <li className={over ? undefined : 'on'}>{said.office} {short}<small>{said.untilSigned}</small></li>
          <li className={over ? 'on' : undefined}>{courier.name}<small>{over && handedOverAt !== null ? moment(handedOverAt, zone, language) : said.afterSigned}</small></li>
          <li>{said.recipient}<small>{said.recipientHow}</small></li>
        </ol>
      </section>
      <Recent manifest={manifest} said={said} />
      <div className="act">
        {over && handedOverAt !== null && <p role="status">{said.taken(courier.name, moment(handedOverAt, zone, language))}</p>}
        {!over && (
          <>
            <p id="hand-hint">{agree ? said.signs : parcels === 0 ? said.emptied : said.opens(parcels)}</p>
            <button
              className={agree ? 'button primary' : 'button'} type="button" aria-disabled={!agree} aria-describedby="hand-hint"
              onClick={() => { if (agree) setSigning(true) }}
            >
              {!agree && <Icon name="lock" size={16} />}{said.hand(parcels)}
            </button>
          </>
        )}
      </div>
      <Dialog title={said.signing.title} open={signing} onClose={() => setSigning(false)}>
        <SignForm manifest={manifest} said={said.signing} onClose={() => setSigning(false)} onDone={onDone} />
      </Dialog>
    </section>
  )
}

/** What was scanned last, newest first. */
function Recent({ manifest: { lines }, said }: Pick<PanelProps, 'manifest' | 'said'>) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  const scans = lines.flatMap(({ number, out, in: into, state }) => [
    ...(out === null ? [] : [{ number, at: out, side: said.sideOut, odd: state === 'foreign' }]),
    ...(into === null ? [] : [{ number, at: into, side: said.sideIn, odd: state === 'foreign' }]),
  ]).sort((a, b) => b.at - a.at).slice(0, RECENT)
  return (
    <section>
      <h2 className="minor">{said.recent}</h2>
      {scans.length === 0 && <p className="hint">{said.noScans}</p>}
      <dl className="log">
        {scans.map(({ number, at, side, odd }) => [
          <dt key={`${number} ${side} at`}>{second(at, zone, language)}</dt>,
          <dd key={`${number} ${side}`} className={odd ? 'alarm' : undefined}>{side}, <span className="number">{spokenNumber(number)}</span></dd>,
        ])}
      </dl>
    </section>
  )
}
