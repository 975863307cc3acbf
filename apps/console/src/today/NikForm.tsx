import type { NikAnswer, NikGiven, Visit } from '@jemput/contract'
import { Dialog, type Language } from '@jemput/ui'
import { useState, type FormEvent } from 'react'
import { api, ask } from '../api.ts'
import { fitsSms, ReasonField } from '../closing/ReasonField.tsx'
import { words as closingWords } from '../closing/words.ts'
import { useOffice } from '../office.ts'
import { useSpeech, useWords } from '../speech.tsx'
import { clock, day } from '../times.ts'
import { useAct } from '../useAct.ts'
import { words as common } from '../words.ts'
import type { Words } from './words.ts'

type Clash = Extract<NikAnswer, { outcome: 'clash' }>
type Keep = NonNullable<NikGiven['clash']>['keep']
type NikProps = { id: string; member: Visit['members'][number]; said: Words; onDone(): Promise<void> }

/** Somebody booked without a NIK; it is read from the KTP now. A booking that they have elsewhere is for staff to decide on. */
export function NikForm({ id, member: { no, name }, said: { nik: said, people }, onDone }: NikProps) {
  const { office } = useOffice()
  const { act, busy, refusal } = useAct()
  const [nik, setNik] = useState('')
  const [clash, setClash] = useState<Clash>()
  const give = (decision?: NikGiven['clash']) => act(
    () => ask(api.offices[':office'].bookings[':id'].niks.$post({ param: { office, id }, json: { no, nik, ...decision ? { clash: decision } : {} } })),
    async (answer) => {
      setClash(answer.outcome === 'clash' ? answer : undefined)
      if (answer.outcome === 'added') await onDone()
    })
  const send = (event: FormEvent) => {
    event.preventDefault()
    void give()
  }
  return (
    <>
      <form onSubmit={send}>
        <label>{said.label(name)}<input required inputMode="numeric" autoComplete="off" maxLength={24} value={nik} onChange={({ target }) => setNik(target.value)} /></label>
        <p className="refusal" role="alert">{clash ? '' : refusal}</p>
        <p><button className="button" type="submit" aria-busy={busy}>{said.save}</button></p>
      </form>
      <Dialog title={said.title} open={clash !== undefined} onClose={() => setClash(undefined)}>
        {clash && <Decision clash={clash} said={said} people={people} refusal={refusal} busy={busy} onClose={() => setClash(undefined)} onDecide={give} />}
      </Dialog>
    </>
  )
}

type DecisionProps = {
  clash: Clash; said: Words['nik']; people: Words['people']; refusal: string; busy: boolean
  onClose(): void; onDecide(decision: NikGiven['clash']): Promise<void>
}

/** Both bookings, and what each choice does, before the click. */
function Decision({ clash, said, people, refusal, busy, onClose, onDecide }: DecisionProps) {
  const { language } = useSpeech()
  const { close } = useWords(common)
  const { closing } = useWords(closingWords)
  const [keep, setKeep] = useState<Keep>('here')
  const [reason, setReason] = useState('')
  const decide = (event: FormEvent) => {
    event.preventDefault()
    if (fitsSms(reason)) void onDecide({ keep, reason: reason.trim() })
  }
  return (
    <form onSubmit={decide}>
      <p>{said.text}</p>
      <dl className="facts">
        <dt>{said.here}</dt><dd>{sideText(clash.here, people, language)}</dd>
        <dt>{said.other}</dt><dd>{sideText(clash.other, people, language)}</dd>
      </dl>
      <fieldset>
        <legend>{said.question}</legend>
        <label className="choice"><input type="radio" name="keep" checked={keep === 'here'} onChange={() => setKeep('here')} />{clash.other.size > 1 ? said.keepHereOfParty : said.keepHere}</label>
        <label className="choice"><input type="radio" name="keep" checked={keep === 'both'} onChange={() => setKeep('both')} />{said.keepBoth}</label>
      </fieldset>
      <ReasonField label={keep === 'here' ? said.reasonTold : said.reasonKept} value={reason} onChange={setReason} said={closing} />
      <p className="refusal" role="alert">{refusal}</p>
      <p className="buttons">
        <button className="button" type="button" onClick={onClose}>{close}</button>
        <button className="button primary" type="submit" aria-busy={busy}>{said.decide}</button>
      </p>
    </form>
  )
}

const sideText = ({ office, date, start, end, size, code }: Clash['here'], people: Words['people'], language: Language): string =>
  `${office}, ${day(date, language)}, ${clock(start, language)}–${clock(end, language)}, ${people(size)}, ${code}`
