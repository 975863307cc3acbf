import { ageOn } from '@jemput/domain'
import type { Draft } from '../../store/desk.ts'
import { personOf } from '../edit-draft.ts'
import { useKept } from '../photo/use-kept.ts'
import { usePicture } from '../photo/use-picture.ts'
import type { PageHand } from '../QuestionField.tsx'
import type { OpenForm } from '../use-form.ts'

const GROWN = 17

/** Whom it is about, and how much is left before they may go. */
export function Who({ name, draft, form, hand: { said, today, openMedia } }: { name: string; draft: Draft; form: OpenForm; hand: PageHand }) {
  const words = said.review
  const portrait = form.fields.find(({ photo }) => photo?.use === 'PORTRAIT')
  const kept = useKept(typeof portrait?.value === 'string' ? portrait.value : null, openMedia)
  const face = usePicture(kept === 'lost' ? undefined : kept)
  const { birthDate, sex } = personOf(draft)
  const age = birthDate === null || birthDate > today ? null : ageOn(birthDate, today)
  const first = name.split(' ')[0] ?? name
  const called = draft.answers['name'] == null ? words.person : age !== null && age >= GROWN && sex !== null ? (sex === 'F' ? words.madam(first) : words.sir(first)) : first
  const left = form.todos.length
  return (
    <div className="who">
      {face ? <img src={face} alt="" /> : <span className="blank" />}
      <div>
        <h2>{name}</h2>
        {age !== null && <p className="sub">{said.date.age(age)}</p>}
        <p className="left">{left === 0 ? words.none(called) : words.left(left, called)}</p>
      </div>
    </div>
  )
}
