import type { LocalDate } from '@jemput/domain'
import type { Language } from '@jemput/ui'
import { Choices, Entry } from '@jemput/ui/field'
import { useState } from 'react'
import { ConsentField } from './fields/ConsentField.tsx'
import { DateField } from './fields/DateField.tsx'
import type { Sex } from './fields/explain-nik.ts'
import { NikField } from './fields/NikField.tsx'
import type { FieldView, Value } from '@jemput/flow/form'
import { PhotoField } from './photo/PhotoField.tsx'
import { useKept, type OpenMedia } from './photo/use-kept.ts'
import { SignatureBox } from './signature/SignatureBox.tsx'
import type { Words } from './words.ts'

/** What every field of a page needs, and what it tells. */
export type PageHand = {
  today: LocalDate
  language: Language
  said: Words
  /** The person whose form it is, and whether their NIK can be read. */
  person: { birthDate: LocalDate | null; sex: Sex | null; hasNik: boolean }
  openMedia: OpenMedia
  onText(field: FieldView, text: string): void
  onValue(field: FieldView, value: Value): void
  onFocus(field: FieldView): void
  onLeave(field: FieldView): void
  onPhoto(field: FieldView, file: File | null): void
  onInk(field: FieldView, png: Uint8Array<ArrayBuffer> | null): Promise<unknown>
}
/** `text`: as it stands in the field. */
type QuestionFieldProps = { hand: PageHand; field: FieldView; text: string; isLong: boolean; mistake: string | null }

const nobody = { birthDate: null, sex: null }
const SHORT = 12

/** One question of a form, in the way that fits its type. What is computed is not shown. */
export function QuestionField(props: QuestionFieldProps) {
  return <div className="question" data-question={props.field.question}><FieldOfType {...props} /></div>
}

function FieldOfType(props: QuestionFieldProps) {
  const { field, text, isLong, mistake, hand } = props
  const { question, type, label, hint, value, choices } = field
  const { said, today, language, person, openMedia } = hand
  const asked = field.required || type === 'yesno' ? label : `${label} (${said.optional})`
  const written = {
    label: asked, hint, text, mistake, said, today,
    onText: (typed: string) => hand.onText(field, typed), onFocus: () => hand.onFocus(field), onBlur: () => hand.onLeave(field),
  }
  switch (type) {
    case 'computed': return null
    case 'nik': return <NikField {...written} person={question === 'nik' ? person : nobody} language={language} />
    case 'date': return <DateField {...written} hint={hint ?? (question === 'birthDate' && person.hasNik ? said.date.fromNik : null)} date={typeof value === 'string' ? value : null} />
    case 'choice': return (
      <Choices
        name={question} legend={asked} choices={choices} chosen={typeof value === 'string' ? value : null} onChoose={(id) => hand.onValue(field, id)}
        columns={choices.length === 2 && choices.every((choice) => choice.label.length <= SHORT) ? 2 : 1}
      />
    )
    case 'yesno': return (
      <Choices
        name={question} legend={asked} columns={2} chosen={yesOrNo(value)} onChoose={(id) => hand.onValue(field, id === 'yes')}
        choices={[{ id: 'yes', label: said.yes }, { id: 'no', label: said.not }]}
      />
    )
    case 'consent': return <ConsentField question={question} label={label} script={hint} chosen={yesOrNo(value)} said={said} onChoose={(id) => hand.onValue(field, id === 'yes')} />
    case 'photo': return <PhotoField label={asked} hint={hint} sha256={typeof value === 'string' ? value : null} openMedia={openMedia} said={said} onTake={(file) => hand.onPhoto(field, file)} />
    case 'signature': return <SignatureField field={field} hand={hand} label={asked} />
    default: return (
      <Entry
        label={asked} hint={hint} value={text} mistake={mistake} onText={written.onText} onFocus={written.onFocus} onBlur={written.onBlur} enterKeyHint="next"
        long={isLong} inputMode={keysOf(type)} autoCapitalize={type === 'name' ? 'words' : undefined} spellCheck={false}
        className={type === 'kk' || type === 'phone' || type === 'digits' || type === 'code' ? 'code' : ''}
      />
    )
  }
}

const yesOrNo = (value: Value) => (value === true ? 'yes' : value === false ? 'no' : null)
const keysOf = (type: FieldView['type']) => (type === 'phone' ? 'tel' : type === 'name' || type === 'text' ? 'text' : 'numeric')

function SignatureField({ field, hand, label }: { field: FieldView; hand: PageHand; label: string }) {
  // What was signed before the page began; what is signed now stays in the box's own hands.
  const [before] = useState(typeof field.value === 'string' ? field.value : null)
  const kept = useKept(before, hand.openMedia)
  if (before !== null && kept === undefined) return null
  return <SignatureBox label={label} kept={kept === 'lost' ? undefined : kept} said={hand.said} onInk={(png) => hand.onInk(field, png)} />
}
