import { Icon } from '@jemput/ui'
import { Entry } from '@jemput/ui/field'
import type { LocalDate } from '@jemput/domain'
import type { Language } from '@jemput/ui'
import { longDate, type Words } from '../words.ts'
import { explainNik, nikDigits, nikParts, type NikVerdict, type Sex } from './explain-nik.ts'

type NikFieldProps = {
  label: string
  hint: string | null
  text: string
  /** What stands beside it; null for a number that belongs to somebody else. */
  person: { birthDate: LocalDate | null; sex: Sex | null }
  today: LocalDate
  /** What the form has against it. */
  mistake: string | null
  language: Language
  said: Words
  onText(text: string): void
  onFocus(): void
  onBlur(): void
}

/** The number explains itself under its own digits while it is typed. */
export function NikField({ label, hint, text, person, today, mistake, language, said, onText, onFocus, onBlur }: NikFieldProps) {
  const digits = nikDigits(text)
  const parts = nikParts(digits)
  const verdict = explainNik(digits, person, today)
  const words = said.nik
  return (
    <Entry
      label={label} hint={hint} value={digits} onText={(typed) => onText(nikDigits(typed))} onFocus={onFocus} onBlur={onBlur}
      inputMode="numeric" enterKeyHint="next" className="code nik-line" mistake={verdict.is === 'wrong' ? words.wrong[verdict.code] : mistake}
    >
      {digits !== '' && (
        <div className="nik-parts" aria-hidden="true">
          <span>{words.region}<b>{parts.region}</b></span>
          {parts.birth && <span>{words.birth}<b>{parts.birth}</b></span>}
          {parts.serial && <span>{words.serial}<b>{parts.serial}</b></span>}
        </div>
      )}
      <p className="nik-verdict" role="status"><Verdict verdict={verdict} language={language} said={said} /></p>
    </Entry>
  )
}

function Verdict({ verdict, language, said: { nik: words } }: { verdict: NikVerdict; language: Language; said: Words }) {
  const sexWord = (sex: Sex) => (sex === 'F' ? words.woman : words.man)
  switch (verdict.is) {
    case 'left': return <span className="quiet">{words.left(verdict.count)}</span>
    case 'fits': return <><Icon name="done" size={24} /><span>{words.fits(sexWord(verdict.sex), longDate(verdict.birthDate, language))}</span></>
    case 'century': return <><Icon name="warn" size={24} /><span>{words.century(verdict.dates.map((date) => date.slice(0, 4)).toReversed())}</span></>
    case 'differs': {
      const says = [verdict.inSex ? sexWord(verdict.sex) : '', verdict.birthDate ? verdict.dates.map((date) => longDate(date, language)).join(' / ') : '']
      return <><Icon name="warn" size={24} /><span>{words.differs(says.filter((one) => one !== '').join(', '))}</span></>
    }
    default: return null
  }
}
