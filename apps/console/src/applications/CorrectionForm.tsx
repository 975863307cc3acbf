import type { HeldDetail } from '@jemput/contract'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'
import { useSpeech } from '../speech.tsx'
import { useAct } from '../useAct.ts'
import { answerText } from './answer-text.ts'
import type { Words } from './words-one.ts'

type Field = HeldDetail['fields'][number]

/** Every answer of a held capture, those that are refused on top of the rest; what is changed is sent with the grounds for it. */
export function CorrectionForm({ capture: { id, fields }, said }: { capture: HeldDetail; said: Words }) {
  const { office } = useOffice()
  const navigate = useNavigate()
  const { act, busy, refusal } = useAct()
  const [unchanged, setUnchanged] = useState(false)
  const refused = fields.filter(({ wrong }) => wrong !== null)
  const rest = fields.filter(({ wrong }) => wrong === null)

  function correct(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const changed = fields.flatMap(({ question, value, editable }) => {
      const written = String(form.get(`answer ${question}`) ?? value)
      return editable && written !== value ? [[question, written] as const] : []
    })
    setUnchanged(changed.length === 0)
    if (changed.length === 0) return
    const json = { answers: Object.fromEntries(changed), reason: String(form.get('reason')).trim() }
    void act(() => ask(api.offices[':office'].held[':id'].correction.$post({ param: { office, id }, json })),
      () => navigate({ to: '/$office/berkas', params: { office } }))
  }
  return (
    <form className="correction" onSubmit={correct}>
      <p className="hint">{said.readAloud}</p>
      {refused.length > 0 && <h2>{said.wrong}</h2>}
      {refused.map((field) => <Answer key={field.question} field={field} said={said} />)}
      <h2>{said.fields}</h2>
      <div className="rest">{rest.map((field) => <Answer key={field.question} field={field} said={said} />)}</div>
      <label>{said.correcting.reason}<input name="reason" required minLength={3} maxLength={120} autoComplete="off" placeholder={said.correcting.hint} /></label>
      <p className="refusal" role="alert">{unchanged ? said.correcting.unchanged : refusal}</p>
      <p className="buttons"><button className="button primary" type="submit" aria-busy={busy}>{said.correcting.send}</button></p>
    </form>
  )
}

/** One answer in the kind of field that its question has; what can't be changed here is only read. */
function Answer({ field, said }: { field: Field; said: Words }) {
  const { question, label, type, value, wrong, choices, editable } = field
  const { language } = useSpeech()
  const why = `why-${question}`
  const shared = { name: `answer ${question}`, defaultValue: value, className: wrong === null ? undefined : 'wrong', 'aria-describedby': wrong === null ? undefined : why }
  if (!editable) {
    const text = answerText(field, said, language)
    if (text === '' && wrong === null) return null
    return <div className="read"><span className="hint">{label}</span><span>{text === '' ? '–' : text}</span>{wrong !== null && <p className="alarm" id={why}>{wrong}</p>}</div>
  }
  return (
    <label>{label}
      {choices.length > 0 ? (
        <select {...shared}>
          <option value="">{said.correcting.choose}</option>
          {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.label}</option>)}
        </select>
      ) : <input {...shared} type={type === 'date' ? 'date' : 'text'} inputMode={type === 'nik' || type === 'number' ? 'numeric' : undefined} autoComplete="off" maxLength={400} />}
      {wrong !== null && <small className="alarm" id={why}>{wrong}</small>}
    </label>
  )
}
