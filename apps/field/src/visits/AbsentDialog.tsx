import type { PersonItem } from '@jemput/sync'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useDesk } from '../shell/desk.ts'
import type { Words } from './words.ts'

type AbsentProps = { person: PersonItem; visit: string; onAbsent(): void; close(): void; said: Words }

/** Asked once more, because the office is told. */
export function AbsentDialog({ person, visit, onAbsent, close, said }: AbsentProps): ReactElement {
  const desk = useDesk()
  const [trouble, setTrouble] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { dialog.current?.showModal() }, [])

  async function record() {
    const { id, no, name, nik } = person
    try {
      await desk.record('absent', id, { visit, at: Date.now(), reason: null }, { subject: { no, name, nik }, labels: {}, media: [], base: null, visit, roster: id })
      onAbsent()
      close()
    } catch {
      setTrouble(true)
    }
  }

  return (
    <dialog ref={dialog} className="sheet" aria-labelledby="absent" onClose={close}>
      <h2 id="absent">{said.absentTitle}</h2>
      <p>{person.no} {person.name}</p>
      <p className="hint">{said.absentText}</p>
      {trouble && <p className="refusal" role="alert">{said.full}</p>}
      <button type="button" className="button" onClick={() => { void record() }}>{said.yesAbsent}</button>
      <button type="button" className="link" onClick={close}>{said.no}</button>
    </dialog>
  )
}
