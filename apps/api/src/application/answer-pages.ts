import type { AnswerPage, AnswerRow } from '@jemput/contract'
import { localDateOf, maskNumber, maskPhone } from '@jemput/domain'
import type { Language, Pack, Value } from '@jemput/flow'
import { readForm, type FieldView, type FormBundle } from '@jemput/flow/form'
import type { Answers, ApplicationMedia } from './open-application.ts'
import { labelOf } from './flags.ts'

type Asked = {
  bundle: FormBundle; pack: Pack; answers: Answers; media: readonly ApplicationMedia[]; arrived: ReadonlySet<string>; capturedAt: number; language: Language
  revealed: boolean; health: boolean
}

/** The answers of a form, page by page, as far as the reader may see them; a page of which nothing is left is not there. */
export function answerPages({ bundle, pack, answers, media, arrived, capturedAt, language, revealed, health }: Asked): AnswerPage[] {
  const today = localDateOf(capturedAt, pack.office.timezone)
  const { pages } = readForm(bundle, { answers, today, language, overruled: {}, others: [] })
  const isShown = ({ question }: FieldView) => health || bundle.questions[question]?.data !== 'HEALTH'
  return pages.flatMap(({ id, title, fields }) => {
    const shown = fields.filter(isShown).map((field): AnswerRow => {
      const { question, label, type } = field
      const picture = type === 'photo' || type === 'signature' ? media.find((each) => each.question === question) : undefined
      return {
        question, label, ...written(field, language, revealed),
        photo: picture ? { sha256: picture.sha256, arrived: arrived.has(picture.sha256) } : null,
      }
    })
    return shown.length === 0 ? [] : [{ id, title, answers: shown }]
  })
}

type Person = { name: string; nik: string | null; birthDate: string | null }

/** Of somebody who came to the counter there are no answers, only who they are. */
export function personPage(pack: Pack, language: Language, { name, nik, birthDate }: Person, revealed: boolean): AnswerPage {
  const leaf = pack.messages[language]['form.page.identity']
  const rows = [
    { question: 'name', text: name, masked: false },
    ...nik === null ? [] : [{ question: 'nik', ...cover(nik, maskNumber, revealed) }],
    ...birthDate === null ? [] : [{ question: 'birthDate', text: dateText(birthDate, language), masked: false }],
  ]
  return { id: 'identity', title: leaf?.text ?? '', answers: rows.map((row) => ({ ...row, label: labelOf(pack, language, row.question), photo: null })) }
}

/** What staff read before they say why they need more. */
export const cover = (text: string, mask: (text: string) => string, revealed: boolean): { text: string; masked: boolean } =>
  (revealed ? { text, masked: false } : { text: mask(text), masked: true })

function written({ type, value, choices }: FieldView, language: Language, revealed: boolean): { text: string; masked: boolean } {
  const open = (text: string) => ({ text, masked: false })
  if (value === null || type === 'photo' || type === 'signature') return open('')
  if (typeof value === 'boolean') return open(yesNo(value, language))
  if (type === 'choice') return open(choices.find(({ id }) => id === value)?.label ?? String(value))
  if (type === 'nik' || type === 'kk') return cover(String(value), maskNumber, revealed)
  if (type === 'phone') return cover(String(value), maskPhone, revealed)
  return open(type === 'date' ? dateText(String(value), language) : plainText(value))
}

const plainText = (value: Value): string => (typeof value === 'object' ? '' : String(value))

const yesNo = (value: boolean, language: Language): string => (language === 'id' ? (value ? 'Ya' : 'Tidak') : value ? 'Yes' : 'No')

const dateText = (date: string, language: Language): string => (/^\d{4}-\d{2}-\d{2}$/.test(date)
  ? new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(date)) : date)
