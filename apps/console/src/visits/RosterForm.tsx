import type { RosterTaken } from '@jemput/contract'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useWords } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type FormProps = {
  visit: string; taken: RosterTaken | undefined; said: Words; onTaken(answer: RosterTaken): Promise<void>; onClose: (() => void) | undefined
}

/** Pasted lines. Those that are right are taken at once; the wrong ones stay in the box, and beside it stands what is wrong with each. */
export function RosterForm({ visit, taken, said: { pasting: said }, onTaken, onClose }: FormProps) {
  const { office } = useOffice()
  const [text, setText] = useState('')
  const { act, busy, refusal } = useAct()
  const { close } = useWords(common)

  function add(event: FormEvent) {
    event.preventDefault()
    void act(() => ask(api.offices[':office'].outreach[':id'].roster.$post({ param: { office, id: visit }, json: { text } })), async (answer) => {
      setText(leftOf(text, answer))
      await onTaken(answer)
    })
  }
  return (
    <form className="paste" onSubmit={add}>
      <h2>{said.title}</h2>
      <p>{said.text}</p>
      <label><span className="unseen">{said.label}</span>
        <textarea rows={8} required value={text} onChange={(event) => setText(event.target.value)} placeholder={said.example} spellCheck={false} wrap="off" />
      </label>
      <div aria-live="polite">{taken && <Taken taken={taken} said={said} />}</div>
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button primary" type="submit" aria-busy={busy}>{said.send}</button>
        {onClose && <button className="button" type="button" onClick={onClose}>{close}</button>}
      </p>
    </form>
  )
}

/** What still has to be put right; a line of headings stays above it, because it says what the columns are. */
function leftOf(text: string, { wrong }: RosterTaken): string {
  if (wrong.length === 0) return ''
  const [first = ''] = text.split('\n')
  const headings = /\d/.test(first) || wrong.some(({ line }) => line === 1) ? [] : [first]
  return [...headings, ...wrong.map((line) => line.text)].join('\n')
}

function Taken({ taken: { added, already, wrong }, said }: { taken: RosterTaken; said: Words['pasting'] }) {
  return (
    <>
      <p>{said.took(added, already)} {wrong.length > 0 && <span className="alarm">{said.wrong(wrong.length)}</span>}</p>
      {wrong.length > 0 && (
        <table className="list">
          <caption className="unseen">{said.wrong(wrong.length)}</caption>
          <thead>
            <tr><th scope="col">{said.line}</th><th scope="col">{said.wrote}</th><th scope="col">{said.field}</th><th scope="col">{said.right}</th></tr>
          </thead>
          <tbody>
            {wrong.map(({ line, text, field, example }) => (
              <tr key={`${line} ${field}`} className="bad">
                <td className="number">{line}</td><td className="fit wide">{text}</td><td className="alarm">{said.fields[field] ?? field}</td>
                <td className="number">{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
