import { Mark } from '@jemput/ui'
import { Entry } from '@jemput/ui/field'
import { useState, type FormEvent, type ReactElement } from 'react'
import { usePhone } from '../shell/phone.ts'
import { Screen, Title } from '../shell/Screen.tsx'
import { useSpoken } from '../shell/spoken.ts'
import { makeDesk } from '../vault/make.ts'
import { askEnrol } from './ask-enrol.ts'
import { LanguageRow } from './LanguageRow.tsx'
import { words } from './words.ts'

const DIGITS = 8
const split = (digits: string) => (digits.length > 4 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits)

/** A code from the console makes this browser the phone of one officer. `enrolled`: told which desk it is. */
export function EnrolScreen({ enrolled, back }: { enrolled(device: string): void; back: (() => void) | null }): ReactElement {
  const { db } = usePhone()
  const said = words[useSpoken().language]
  const [code, setCode] = useState('')
  const [label, setLabel] = useState('HP 1')
  const [mistake, setMistake] = useState('')
  const [busy, setBusy] = useState(false)

  async function enrol(event: FormEvent) {
    event.preventDefault()
    if (code.length < DIGITS) return setMistake(said.short)
    setBusy(true)
    const asked = await askEnrol(code, label)
    setBusy(false)
    if (asked.kind === 'refused') return setMistake(asked.words)
    if (asked.kind !== 'enrolled') return setMistake(asked.kind === 'no-link' ? said.noLink : said.strange)
    await makeDesk(db, asked.enrolled, label.trim() || 'HP')
    enrolled(asked.enrolled.device)
  }

  return (
    <Screen
      bar={back ? <Title back={back} label={said.back}>{said.title}</Title> : undefined}
      act={<button className="button" type="submit" form="enrol" aria-busy={busy} disabled={busy}>{busy ? said.enrolling : said.enrol}</button>}
    >
      {!back && <div className="welcome"><Mark filled={['north-east']} /><h1>{said.title}</h1></div>}
      <p className="sub">{said.ask}</p>
      <form id="enrol" className="spaced" onSubmit={(event) => { void enrol(event) }}>
        <Entry
          label={said.code} value={split(code)} inputMode="numeric" className="code large" placeholder="0000-0000" autoFocus mistake={mistake}
          onText={(text) => { setCode(text.replaceAll(/\D/g, '').slice(0, DIGITS)); setMistake('') }}
        />
        <Entry label={said.name} hint={said.nameHint} value={label} maxLength={60} onText={setLabel} />
      </form>
      <LanguageRow />
    </Screen>
  )
}
