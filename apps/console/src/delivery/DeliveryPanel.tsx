import type { Delivery } from '@jemput/contract'
import { State } from '@jemput/ui'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { useAct } from '../useAct.ts'
import type { Words } from './words.ts'

type PanelProps = { manifests: Delivery['manifests']; said: Words; onDone(): Promise<void> }

/** Manifests, those that are not handed over first, and the way back into the office. */
export function DeliveryPanel({ manifests, said, onDone }: PanelProps) {
  const { office, zone } = useOffice()
  const { language } = useSpeech()
  const open = manifests.filter(({ status }) => status === 'open')
  const over = manifests.filter(({ status }) => status !== 'open')
  return (
    <section className="panel" aria-label={said.manifests}>
      <section>
        <h2>{said.manifests}</h2>
        {manifests.length === 0 && <p className="hint">{said.noManifests}</p>}
        <ul className="manifests">
          {[...open, ...over].map(({ id, number, status, courier, parcels, madeAt, handedOverAt }) => (
            <li key={id}>
              <Link className="number" to="/$office/serah-terima/$manifest" params={{ office, manifest: id }}>{spokenNumber(number)}</Link>
              <span>{said.passports(parcels)}</span>
              <small>{courier.name}, {moment(handedOverAt ?? madeAt, zone, language)}</small>
              <State shape={status === 'open' ? 'half' : 'done'}>{status === 'open' ? said.open : said.handedOver}</State>
            </li>
          ))}
        </ul>
      </section>
      <TakeBack said={said.takeBack} onDone={onDone} />
    </section>
  )
}

function TakeBack({ said, onDone }: { said: Words['takeBack']; onDone(): Promise<void> }) {
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  const [number, setNumber] = useState('')
  const [back, setBack] = useState('')
  function take(event: FormEvent) {
    event.preventDefault()
    const asked = number.trim()
    if (asked === '') return
    void act(() => ask(api.offices[':office'].returns.$post({ param: { office }, json: { number: asked } })), async () => {
      setBack(said.done(spokenNumber(asked.replace(/\D/g, ''))))
      setNumber('')
      await onDone()
    })
  }
  return (
    <form onSubmit={take}>
      <h2>{said.title}</h2>
      <p className="hint" id="back-hint">{said.text}</p>
      <label><span className="unseen">{said.label}</span>
        <input className="code" value={number} onChange={(event) => setNumber(event.target.value)} inputMode="numeric" autoComplete="off" maxLength={14} placeholder={said.placeholder} aria-describedby="back-hint" />
      </label>
      <p role="status">{refusal === '' && back}</p>
      <p className="refusal" role="alert">{refusal}</p>
      <button className="button" type="submit" aria-busy={busy}>{said.send}</button>
    </form>
  )
}
