import { Entry } from '@jemput/ui/field'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Words } from '../words.ts'
import type { Todo } from './todo.ts'

const SHORTEST = 5
const LONGEST = 200

type OverruleDialogProps = { todo: Todo; said: Words; onReason(check: string, reason: string): void; onClose(): void }

/** A rule that may be set aside wants a reason in words. */
export function OverruleDialog({ todo, said: { review: words }, onReason, onClose }: OverruleDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isShort = reason.trim().length < SHORTEST
  useLayoutEffect(() => {
    const { current: shown } = dialog
    if (shown && !shown.open) shown.showModal()
  }, [])
  function keep() {
    setTried(true)
    if (isShort || todo.check === null) return
    onReason(todo.check, reason.trim())
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="reason-title" onClose={onClose}>
      <h2 id="reason-title">{words.reasonFor}</h2>
      <p className="sub">{todo.text}</p>
      <Entry
        long label={todo.overrule ?? words.reason} hint={words.reasonHint} value={reason} onText={setReason} maxLength={LONGEST}
        mistake={isTried && isShort ? words.reasonShort : null}
      />
      <button type="button" className="button" onClick={keep}>{words.keepReason}</button>
      <button type="button" className="link" onClick={() => dialog.current?.close()}>{words.cancel}</button>
    </dialog>
  )
}
