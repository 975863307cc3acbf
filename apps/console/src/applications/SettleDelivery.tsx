import type { HeldDetail } from '@jemput/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useAct } from '../useAct.ts'
import type { Words } from './words-one.ts'

/** What really happened at a door whose code did not match, once both were called. Each choice says what it does. */
export function SettleDelivery({ id, said: { settling: said } }: { id: HeldDetail['id']; said: Words }) {
  const { office } = useOffice()
  const navigate = useNavigate()
  const { act, busy, refusal } = useAct()
  const [happened, setHappened] = useState<boolean>()
  function settle(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (happened === undefined) return
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    void act(() => ask(api.offices[':office'].held[':id'].settlement.$post({ param: { office, id }, json: { happened, reason } })),
      () => navigate({ to: '/$office/berkas', params: { office } }))
  }
  return (
    <form onSubmit={settle}>
      <fieldset>
        <legend>{said.question}</legend>
        <label className="choice"><input type="radio" name="happened" required checked={happened === true} onChange={() => setHappened(true)} />{said.yes}</label>
        <label className="choice"><input type="radio" name="happened" required checked={happened === false} onChange={() => setHappened(false)} />{said.no}</label>
      </fieldset>
      <label>{said.reason}<input name="reason" required minLength={3} maxLength={120} autoComplete="off" placeholder={said.example} /></label>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons"><button className="button primary" type="submit" aria-busy={busy}>{said.send}</button></p>
    </form>
  )
}
