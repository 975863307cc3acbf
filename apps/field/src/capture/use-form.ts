import type { LocalDate } from '@jemput/domain'
import { askedAnswers, readFieldText, readForm, type Blocker, type FieldView, type FormBundle, type FormView } from '@jemput/flow/form'
import type { Language } from '@jemput/ui'
import { useEffect, useMemo, useState } from 'react'
import type { Desk, Draft } from '../store/desk.ts'
import { plain } from './edit-draft.ts'
import { listTodos, type Todo } from './review/todo.ts'
import { words } from './words.ts'

/** Letters that fit on a line of a phone, and then some. */
const LINE = 60

export type OpenForm = {
  view: FormView
  fields: FieldView[]
  /** What is wrong with what was typed, by question. */
  mistakes: Readonly<Record<string, string>>
  todos: Todo[]
  warnings: Blocker[]
  /** What would hold the person back, had nobody given a reason. */
  excused: Blocker[]
  /** As it stands in the field. */
  textOf(field: FieldView): string
  read(question: string, text: string): ReturnType<typeof readFieldText>
  isHealth(field: FieldView): boolean
  /** More than a line of text may come. */
  isLong(field: FieldView): boolean
  /** The draft with the answers to what is asked, and their photos: all that may leave the phone. */
  toSend(draft: Draft): Draft
}

/** What the form says to a draft: its pages, what is wrong with what was typed, and what is still to be done. */
export function useForm(desk: Pick<Desk, 'captured'>, bundle: FormBundle, draft: Draft, today: LocalDate, language: Language): OpenForm {
  const { answers, overruled, typed, visit, id } = draft
  const [others, setOthers] = useState<string[]>([])
  const niks = Object.values(answers).filter((value) => typeof value === 'string' && /^\d{16}$/.test(value)).join(' ')

  useEffect(() => {
    let gone = false
    void desk.captured(visit, niks.split(' ').filter((nik) => nik !== ''), id).then((found) => { if (!gone) setOthers(found) })
    return () => { gone = true }
  }, [desk, visit, id, niks])

  return useMemo(() => {
    const state = { answers, today, language, overruled, others }
    const view = readForm(bundle, state)
    const fields = view.pages.flatMap((page) => page.fields)
    const asked = new Set(fields.map(({ question }) => question))
    const read = (question: string, text: string) => readFieldText(bundle, question, text, { answers, today, language })
    const mistakes = Object.fromEntries(fields.flatMap(({ question }) => {
      const text = typed?.[question]
      const result = text === undefined ? undefined : read(question, text)
      return result === undefined || result.ok ? [] : [[question, result.text]]
    }))
    const missing = words[language].review.missing
    return {
      view, fields, mistakes, read,
      todos: listTodos(view, mistakes, missing),
      warnings: view.blockers.filter(({ level }) => level === 'warn'),
      excused: Object.keys(overruled).length === 0 ? [] : readForm(bundle, { ...state, overruled: {} }).blockers.filter(({ check }) => check !== null && overruled[check] !== undefined),
      textOf: ({ question, value }) => typed?.[question] ?? (value === null ? '' : String(value)),
      isHealth: ({ question }) => bundle.questions[question]?.data === 'HEALTH',
      isLong: ({ question, type }) => type === 'text' && (bundle.questions[question]?.max ?? LINE + 1) > LINE,
      toSend: (whole) => ({ ...whole, answers: mapValues(askedAnswers(bundle, state)), media: whole.media.filter(({ use }) => asked.has(use)) }),
    }
  }, [bundle, answers, typed, overruled, others, today, language])
}

const mapValues = (answers: ReturnType<typeof askedAnswers>): Draft['answers'] => Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, plain(value)]))
