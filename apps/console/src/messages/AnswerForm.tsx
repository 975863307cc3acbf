import type { ThreadText } from '@jemput/contract'
import { findUnsendable, septets, smsParts } from '@jemput/flow'
import { Dialog, Icon } from '@jemput/ui'
import { useRef, useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words-threads.ts'

/** Room of two SMS that belong together, in septets. */
const ROOM = 306

type FormProps = { thread: ThreadText; said: Words; onAnswered(now: ThreadText, withWords: boolean): Promise<void> }

/** An answer by SMS. What can't be sent is said while it is written, with the sender that stands before it. */
export function AnswerForm({ thread: { id, sender }, said, onAnswered }: FormProps) {
  const { office } = useOffice()
  const { act, busy, refusal, forget } = useAct()
  const [text, setText] = useState('')
  const [close, setClose] = useState(true)
  const [asking, setAsking] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const answer = text.trim()
  const whole = `${sender}: ${answer}`
  const bar = findUnsendable(whole)
  const ready = answer !== '' && bar === undefined
  const reply = (json: { text: string; close: boolean }) => act(
    () => ask(api.offices[':office'].threads[':id'].replies.$post({ param: { office, id }, json })), async (now) => {
      setText('')
      setAsking(false)
      await onAnswered(now, json.text !== '')
    })
  function send(event: FormEvent) {
    event.preventDefault()
    if (ready) void reply({ text: answer, close })
    else field.current?.focus()
  }
  const write = (words: string) => {
    setText(words)
    forget()
  }
  return (
    <div className="act answer">
      <form onSubmit={send}>
        <label>{said.answer.label}
          <textarea ref={field} rows={4} maxLength={300} value={text} onChange={(event) => write(event.target.value)} aria-invalid={answer !== '' && bar !== undefined} aria-describedby="answer-hint answer-count" />
        </label>
        <p className="hint" id="answer-hint">{said.answer.before(sender)}</p>
        <p id="answer-count" className={bar ? 'alarm' : 'hint'} aria-live="polite"><Count whole={whole} bar={bar} said={said.answer} /></p>
        <label className="choice"><input type="checkbox" checked={close} onChange={(event) => setClose(event.target.checked)} />{said.answer.close}</label>
        {!asking && <p className="refusal" role="alert">{refusal}</p>}
        <button className={ready ? 'button primary' : 'button'} type="submit" aria-busy={busy} aria-disabled={!ready} aria-describedby="answer-why">
          {!ready && <Icon name="lock" size={16} />}{said.answer.send}
        </button>
        <p className="hint" id="answer-why">{answer === '' && said.answer.first}</p>
      </form>
      <button className="button" type="button" onClick={() => setAsking(true)}>{said.closing.open}</button>
      <Dialog title={said.closing.title} open={asking} onClose={() => setAsking(false)}>
        <CloseQuestion said={said.closing} busy={busy} refusal={refusal} onNo={() => setAsking(false)} onYes={() => { void reply({ text: '', close: true }) }} />
      </Dialog>
    </div>
  )
}

function Count({ whole, bar, said }: { whole: string; bar: ReturnType<typeof findUnsendable>; said: Words['answer'] }) {
  if (bar?.why === 'letters') return said.letters(bar.letters.join(' '))
  if (bar?.why === 'person') return said.person
  if (bar?.why === 'length') return said.long(bar.parts)
  return said.counted(smsParts(whole).parts, septets(whole), ROOM)
}

function CloseQuestion({ said, busy, refusal, onNo, onYes }: { said: Words['closing']; busy: boolean; refusal: string; onNo(): void; onYes(): void }) {
  const { cancel } = useWords(common)
  return (
    <>
      <p>{said.text}</p>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onNo}>{cancel}</button>
        <button className="button primary" type="button" aria-busy={busy} onClick={onYes}>{said.send}</button>
      </p>
    </>
  )
}
