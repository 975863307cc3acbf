import type { ApplicationDetail, Collected } from '@jemput/contract'
import { Dialog } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words-one.ts'

type CollectProps = { application: ApplicationDetail; said: Words; onDone(): Promise<void> }
const receivers = ['self', 'kk', 'proxy'] as const satisfies readonly Collected['receiver'][]

/** A passport was fetched at the counter: a button, and who fetched it. */
export function CollectDialog({ application: { id }, said: { collect: said }, onDone }: CollectProps) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  const [open, setOpen] = useState(false)
  const [receiver, setReceiver] = useState<Collected['receiver']>('self')
  function collect(event: FormEvent) {
    event.preventDefault()
    void act(() => ask(api.offices[':office'].applications[':id'].collection.$post({ param: { office, id }, json: { receiver } })), async () => {
      setOpen(false)
      await onDone()
    })
  }
  return (
    <>
      <button className="button" type="button" onClick={() => setOpen(true)}>{said.open}</button>
      <Dialog title={said.title} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={collect}>
          <fieldset>
            <legend>{said.who}</legend>
            {receivers.map((each) => (
              <label key={each} className="choice"><input type="radio" name="receiver" checked={each === receiver} onChange={() => setReceiver(each)} />{said.receivers[each]}</label>
            ))}
          </fieldset>
          <p className="hint">{said.text}</p>
          <p className="refusal" role="alert">{refusal}</p>
          <p className="buttons">
            <button className="button" type="button" onClick={() => setOpen(false)}>{cancel}</button>
            <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
          </p>
        </form>
      </Dialog>
    </>
  )
}
