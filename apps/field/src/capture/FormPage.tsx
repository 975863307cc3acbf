import { Icon } from '@jemput/ui'
import type { ReactNode } from 'react'
import type { PageView } from '@jemput/flow/form'
import { PageFields } from './PageFields.tsx'
import type { PageHand } from './QuestionField.tsx'
import { StepScreen } from './StepScreen.tsx'
import type { OpenForm } from './use-form.ts'

export type PageShell = {
  bar: ReactNode
  back: { label: string; go(): void }
  /** Null once somebody said no: nothing further comes. */
  steps: { at: number; of: number } | null
  /** `No. 30.`, or that nobody expected them. */
  number: string
  name: string
  page: PageView
  form: OpenForm
  hand: PageHand
  /** The field that is being written in: nothing is wrong with it yet. */
  focused: string | null
  /** The question that somebody came for. */
  sought: string | null
  onGo(page: string, question?: string | null): void
}
type FormPageProps = PageShell & { next: PageView | null; onEnd(): void }

/** One page of the form. The filled button is the next thing: a photo that is missing here, the next page by its name, or the end where somebody said no. */
export function FormPage({ bar, back, steps, number, name, page, next, form, hand, focused, sought, onGo, onEnd }: FormPageProps) {
  const { said } = hand
  const photo = page.fields.find((field) => field.type === 'photo' && field.required && field.value === null)
  const on = () => { if (next) onGo(next.id) }
  const onward = next && (next.review ? next.title : said.on(next.title))
  const act = form.view.stopped ? <button type="button" className="button" onClick={onEnd}>{said.stopped.end}</button>
    : photo ? (
      <>
        <button type="button" className="button" onClick={() => hand.onPhoto(photo, null)}><Icon name="camera" size={24} />{said.photo.take(photo.label)}</button>
        {next && <button type="button" className="link" onClick={on}>{onward}</button>}
      </>
    ) : next && <button type="button" className="button" onClick={on}>{onward}</button>
  return (
    <StepScreen
      bar={bar} title={name} sub={steps ? `${number} ${said.step(steps.at, steps.of, page.title)}` : number} back={back} steps={steps} act={act}
    >
      <PageFields fields={page.fields} form={form} hand={hand} focused={focused} sought={sought} />
    </StepScreen>
  )
}
