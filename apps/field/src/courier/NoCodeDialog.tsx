import { Choices, Entry, Mistake } from '@jemput/ui/field'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Words } from './words.ts'

const REASONS = ['sms', 'lost', 'number', 'other'] as const
type Reason = (typeof REASONS)[number]
const SHORTEST = 5
const LONGEST = 200

/** A passport may be given without a code, for a reason that the office reads. */
export function NoCodeDialog({ said: { noCode: words }, onReason, onClose }: { said: Words; onReason(reason: string): void; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState<Reason | null>(null)
  const [other, setOther] = useState('')
  const [isTried, setTried] = useState(false)
  const reason = chosen === null ? '' : chosen === 'other' ? other.trim() : words.reasons[chosen]
  const isShort = reason.length < SHORTEST
  useLayoutEffect(() => {
    const { current: shown } = dialog
    if (shown && !shown.open) shown.showModal()
  }, [])
  function keep() {
    setTried(true)
    if (isShort) return
    dialog.current?.close()
    onReason(reason)
  }
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="no-code-title" onClose={onClose}>
      <h2 id="no-code-title">{words.title}</h2>
      <p className="sub">{words.text}</p>
      <Choices<Reason>
        name="no-code" legend={<span className="unseen">{words.title}</span>} chosen={chosen} onChoose={setChosen}
        choices={REASONS.map((id) => ({ id, label: words.reasons[id], more: id === 'other' && <Entry label={words.other} value={other} onText={setOther} maxLength={LONGEST} /> }))}
      />
      <Mistake text={isTried && isShort ? words.short : null} />
      <button type="button" className="button" onClick={keep}>{words.keep}</button>
      <button type="button" className="link" onClick={() => dialog.current?.close()}>{words.cancel}</button>
    </dialog>
  )
}
