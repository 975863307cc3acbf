import type { Colleague, ParcelRow } from '@jemput/contract'
import { Icon } from '@jemput/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import { api, ask } from '../api.ts'
import { passportEnd, spokenNumber } from '../codes.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { moment } from '../times.ts'
import { useAct } from '../useAct.ts'
import type { Words } from './words.ts'

type FormProps = { parcels: readonly ParcelRow[]; couriers: readonly Colleague[]; said: Words }

/** Parcels that wait are chosen for one courier. What is chosen and gone meanwhile is not asked for. */
export function ManifestForm({ parcels, couriers, said }: FormProps) {
  const { office } = useOffice()
  const navigate = useNavigate()
  const { act, busy, refusal } = useAct()
  const [request] = useState(uuidv7)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = parcels.filter(({ id }) => ticked.has(id))
  const [courier, setCourier] = useState(couriers.length === 1 ? couriers[0]?.id ?? '' : '')
  if (parcels.length === 0) return <section className="waiting"><h2>{said.waiting}</h2><p className="quiet">{said.noneWaiting}</p></section>

  const ready = chosen.length > 0 && courier !== ''
  const toggle = (id: string) => setTicked((now) => {
    const next = new Set(now)
    if (!next.delete(id)) next.add(id)
    return next
  })
  const toggleAll = () => setTicked(new Set(chosen.length === parcels.length ? [] : parcels.map(({ id }) => id)))
  function make(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    const json = { request, courier, parcels: chosen.map(({ id }) => id) }
    void act(() => ask(api.offices[':office'].manifests.$post({ param: { office }, json })),
      ({ id }) => navigate({ to: '/$office/serah-terima/$manifest', params: { office, manifest: id } }))
  }
  return (
    <form className="waiting" onSubmit={make}>
      <h2>{said.waiting}</h2>
      <label className="choice"><input type="checkbox" checked={chosen.length === parcels.length} onChange={toggleAll} />{said.chooseAll}</label>
      <ul className="choices">{parcels.map((parcel) => <Choice key={parcel.id} parcel={parcel} chosen={ticked.has(parcel.id)} onToggle={toggle} said={said} />)}</ul>
      <div className="make">
        <label>{said.courier}
          <select value={courier} required onChange={(event) => setCourier(event.target.value)}>
            <option value="">–</option>
            {couriers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
        <button className={ready ? 'button primary' : 'button'} type="submit" aria-busy={busy} aria-disabled={!ready} aria-describedby="make-hint">
          {!ready && <Icon name="lock" size={16} />}{chosen.length > 0 ? said.make(chosen.length) : said.makeNone}
        </button>
        <p className="hint" id="make-hint">{couriers.length === 0 ? said.noCourier : !ready && said.chooseFirst}</p>
      </div>
      <p className="refusal" role="alert">{refusal}</p>
    </form>
  )
}

type ChoiceProps = { parcel: ParcelRow; chosen: boolean; onToggle(id: string): void; said: Words }

function Choice({ parcel: { id, number, name, district, passport, requestedAt }, chosen, onToggle, said }: ChoiceProps) {
  const { zone } = useOffice()
  const { language } = useSpeech()
  return (
    <li>
      <label>
        <input type="checkbox" checked={chosen} onChange={() => onToggle(id)} />
        <span className="number">{spokenNumber(number)}</span> <b>{name}</b> <span>{district}</span> <span className="number">{passportEnd(passport)}</span>
        <small>{said.asked} {moment(requestedAt, zone, language)}</small>
      </label>
    </li>
  )
}
