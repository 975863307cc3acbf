import { Icon } from '@jemput/ui'
import { useState } from 'react'
import type { Draft } from '../../store/desk.ts'
import { overrule } from '../edit-draft.ts'
import type { PageShell } from '../FormPage.tsx'
import { PageFields } from '../PageFields.tsx'
import { StepScreen } from '../StepScreen.tsx'
import { OverruleDialog } from './OverruleDialog.tsx'
import { PageRow } from './PageRow.tsx'
import type { Todo } from './todo.ts'
import { Unsharp } from './Unsharp.tsx'
import { useMeasured } from './use-measured.ts'
import { Who } from './Who.tsx'

type ReviewPageProps = PageShell & {
  draft: Draft
  change(how: (draft: Draft) => Draft): void
  /** False when the disk did not take it. */
  onFinish(): Promise<boolean>
}

/** Answered while the person is still there: what is missing, one by one, and the way to each. */
export function ReviewPage({ bar, back, steps, number, name, page, form, hand, focused, sought, onGo, draft, change, onFinish }: ReviewPageProps) {
  const [excusing, setExcusing] = useState<Todo | null>(null)
  const [ending, setEnding] = useState<'no' | 'busy' | 'failed'>('no')
  const { said } = hand
  const words = said.review
  const photos = useMeasured(form.fields, hand.openMedia)
  const [next] = form.todos
  const mayExcuse = form.todos.find(({ overrule: asks }) => asks !== null)

  function go({ page: id, kind, question }: Todo) {
    const field = form.fields.find((each) => each.question === question)
    if (kind === 'photo' && field) hand.onPhoto(field, null)
    else onGo(id, question)
  }
  async function finish() {
    setEnding('busy')
    if (!await onFinish()) setEnding('failed')
  }
  const label = (todo: Todo) => ({
    photo: said.photo.take, signature: words.sign, consent: words.answer, field: words.fill, check: words.mend,
  })[todo.kind](todo.label)

  return (
    <StepScreen
      bar={bar} title={page.title} sub={steps ? `${number} ${said.stepOnly(steps.at, steps.of)}` : number} back={back} steps={steps}
      act={(
        <>
          {ending === 'failed' && <p className="refusal why" role="alert">{words.trouble}</p>}
          {next
            ? <button type="button" className="button" onClick={() => go(next)}>{next.kind === 'photo' && <Icon name="camera" size={24} />}{label(next)}</button>
            : <button type="button" className="button" disabled={ending === 'busy'} onClick={() => { void finish() }}>{ending === 'busy' ? words.finishing : words.finish}</button>}
          {mayExcuse && <button type="button" className="link" onClick={() => setExcusing(mayExcuse)}>{words.reason}</button>}
        </>
      )}
    >
      <Who name={name} draft={draft} form={form} hand={hand} />
      <ul className="todos" aria-label={words.title}>
        {form.todos.map((todo) => (
          <li key={`${todo.page}.${todo.question ?? ''}.${todo.check ?? ''}`}>
            <button type="button" onClick={() => go(todo)}>
              <Icon name="warn" size={24} /><span><b>{todo.label}</b>{todo.text}</span><Icon name="next" size={24} />
            </button>
          </li>
        ))}
      </ul>
      <Unsharp photos={photos.unsharp} said={said} onAgain={(field) => hand.onPhoto(field, null)} />
      {form.excused.map(({ check, text }) => check !== null && (
        <div key={check} className="excused">
          <p><b>{words.excused}</b> {text}<br /><q>{draft.overruled[check]}</q></p>
          <button type="button" className="link" onClick={() => change((now) => overrule(now, check, null))}>{words.takeBack}</button>
        </div>
      ))}
      {form.warnings.map(({ page: where, check, question, text }) => <p key={`${where}.${check ?? question}`} className="warning"><Icon name="info" size={20} />{text}</p>)}
      <ul className="pages">
        {form.view.pages.filter((each) => !each.review && each.fields.some(({ type }) => type !== 'computed')).map((each) => (
          <PageRow key={each.id} page={each} isOpen={form.todos.some((todo) => todo.page === each.id)} photos={photos.all} said={said} onGo={() => onGo(each.id)} />
        ))}
      </ul>
      <PageFields fields={page.fields} form={form} hand={hand} focused={focused} sought={sought} />
      {excusing && <OverruleDialog todo={excusing} said={said} onReason={(check, reason) => change((now) => overrule(now, check, reason))} onClose={() => setExcusing(null)} />}
    </StepScreen>
  )
}
