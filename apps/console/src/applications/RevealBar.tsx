import type { ApplicationDetail } from '@jemput/contract'
import { Dialog, Icon } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words-one.ts'

type BarProps = {
  id: string; pages: ApplicationDetail['pages']; revealed: boolean; said: Words; onReveal(application: ApplicationDetail): void; onHide(): void
}

/** What is covered is shown for a reason, which is kept with the reader's name. */
export function RevealBar({ id, pages, revealed, said: { reveal: said }, onReveal, onHide }: BarProps) {
  const [asking, setAsking] = useState(false)
  const covered = pages.some(({ answers }) => answers.some(({ masked }) => masked))
  if (!covered && !revealed) return null
  return (
    <div className={revealed ? 'reveal-bar open' : 'reveal-bar'}>
      <p role="status">{revealed ? said.shown : said.text}</p>
      {revealed
        ? <button className="button small" type="button" onClick={onHide}>{said.hide}</button>
        : <button className="button small" type="button" onClick={() => setAsking(true)}><Icon name="eye" size={16} />{said.open}</button>}
      <Dialog title={said.title} open={asking} onClose={() => setAsking(false)}>
        <RevealForm id={id} said={said} onClose={() => setAsking(false)} onReveal={onReveal} />
      </Dialog>
    </div>
  )
}

type FormProps = Pick<BarProps, 'id' | 'onReveal'> & { said: Words['reveal']; onClose(): void }

function RevealForm({ id, said, onReveal, onClose }: FormProps) {
  const { office } = useOffice()
  const { cancel } = useWords(common)
  const { act, busy, refusal } = useAct()
  function reveal(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    void act(() => ask(api.offices[':office'].applications[':id'].reveal.$post({ param: { office, id }, json: { reason } })), (application) => {
      onReveal(application)
      onClose()
    })
  }
  return (
    <form onSubmit={reveal}>
      <p>{said.why}</p>
      <label>{said.label}<input name="reason" required minLength={3} maxLength={120} autoComplete="off" /></label>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{cancel}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
      </p>
    </form>
  )
}
