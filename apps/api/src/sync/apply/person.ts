import type { LocalDate } from '@jemput/domain'
import { personKey } from '../../booking/person.ts'
import type { Answers, NewApplication } from '../../application/open-application.ts'
import type { Intake } from '../intake.ts'
import type { Capture } from './open-capture.ts'

type Person = NewApplication['person']

/** Who was captured, out of the answers to the questions that every form asks; undefined where one of them isn't asked. */
export function personOf({ keys }: Pick<Intake, 'keys'>, { pack }: Pick<Capture, 'pack'>, answers: Answers): Person | undefined {
  const [name, nik, birthDate] = [textOf(answers, 'name'), textOf(answers, 'nik'), textOf(answers, 'birthDate')]
  const sex = textOf(answers, 'sex')
  if (name === null || nik === null && birthDate === null) return undefined
  const key = personKey({ keys }, pack.policy.booking, { name, ...nik === null ? {} : { nik }, ...birthDate === null ? {} : { birthDate } })
  return { key, name, nik, birthDate: birthDate satisfies LocalDate | null, sex: sex === 'M' || sex === 'F' ? sex : null }
}

/** An answer that is a text; null while there is none. */
export function textOf(answers: Answers, question: string): string | null {
  const value = answers[question]
  return typeof value === 'string' && value !== '' ? value : null
}
