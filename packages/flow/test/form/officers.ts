import { formBundle } from '@jemput/flow'
import { readForm, type FormState, type FormView } from '@jemput/flow/form'
import { readOffice } from '../pack/packs.ts'

/** A form of an office that ships with Jemput, as its phones get it: after a journey as JSON. */
export const formOf = (office: string, id: string) => {
  const { pack } = readOffice(office)
  const bundle = pack && formBundle(pack, 3, id)
  if (!bundle) throw new Error(`${office} has no form ${id}`)
  return JSON.parse(JSON.stringify(bundle)) as typeof bundle
}

export const PHOTO = 'a'.repeat(64)
/** Somebody who is of age and has said all that the Hajj form asks. */
export const grownUp = {
  consentCapture: true, nik: '2172015708900001', name: 'Siti Aminah', birthDate: '1990-08-17', sex: 'F', birthPlace: 'Tanjungpinang',
  address: 'Jl Merdeka 10, Kampung Baru', phone: '+6281234567890', ktpPhoto: PHOTO, kkPhoto: PHOTO, portrait: PHOTO, signature: PHOTO,
}
/** A child of ten, with a father. */
export const child = {
  ...grownUp, nik: '2172011701070002', name: 'Budi', birthDate: '2007-01-17', sex: 'M', ktpPhoto: null,
  consentGuardian: true, guardianName: 'Hasan', guardianNik: '2172011701700001', guardianRelation: 'father',
}

export const asked = (answers: FormState['answers'], more: Partial<FormState> = {}): FormState =>
  ({ answers, today: '2017-11-22', language: 'id', overruled: {}, others: [], ...more })

/** A form as one line for each page, and one for whatever is in the way: `!` blocks, `?` warns. */
export const told = ({ pages, blockers, stopped }: FormView): string[] => [
  ...pages.map(({ id, title, fields }) => `${id} "${title}": ${fields.map(({ question, required }) => (required ? question : `${question}?`)).join(' ')}`),
  ...blockers.map(({ page, question, check, level, text, overrule }) =>
    `${level === 'block' ? '!' : '?'} ${page}/${question ?? '-'}${check ? ` ${check}` : ''}: ${text}${overrule ? ` (${overrule})` : ''}`),
  ...(stopped ? ['stopped'] : []),
]
export const read = (office: string, form: string, state: FormState): string[] => told(readForm(formOf(office, form), state))
