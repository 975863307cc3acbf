import { Icon } from '@jemput/ui'
import type { ReactNode } from 'react'
import type { PageView } from './form.ts'
import { PageFields } from './PageFields.tsx'
import type { PageHand } from './QuestionField.tsx'
import { StepScreen } from './StepScreen.tsx'
import type { OpenForm } from './use-form.ts'

export type PageShell = {
  bar: ReactNode
  back: { label: string; go(): void }
  steps: { at: number; of: number }
  /** `No. 30.`, or that nobody expected them. */
  number: string
  name: string
  page: PageView
  form: OpenForm
  hand: PageHand
  /** The field that is being written in: nothing is wrong with it yet. */
  focused: string | null
  onGo(page: string): void
}

/** One page of the form. The filled button is the next thing: a photo that is missing here, or the next page by its name. */
export function FormPage({ bar, back, steps, number, name, page, next, form, hand, focused, onGo }: PageShell & { next: PageView | null }) {
  const { said } = hand
  const photo = page.fields.find((field) => field.type === 'photo' && field.required && field.value === null)
  const on = () => { if (next) onGo(next.id) }
  const onward = next && (next.review ? next.title : said.on(next.title))
  return (
    <StepScreen
      bar={bar} title={name} sub={`${number} ${said.step(steps.at, steps.of, page.title)}`} back={back} steps={steps}
      act={photo ? (
        <>
          <button type="button" className="button" onClick={() => hand.onPhoto(photo, null)}><Icon name="camera" size={24} />{said.photo.take(photo.label)}</button>
          {next && <button type="button" className="link" onClick={on}>{onward}</button>}
        </>
      ) : next && <button type="button" className="button" onClick={on}>{onward}</button>}
    >
      <PageFields fields={page.fields} form={form} hand={hand} focused={focused} />
    </StepScreen>
  )
}
