import { localDateOf } from '@jemput/domain'
import type { FormBundle, Pack } from '@jemput/flow'
import { dictionaryOf, judgeAnswers, type Blocker, type FormState } from '@jemput/flow/form'
import type { Body, HeldCode } from '@jemput/sync'
import { bodies } from '@jemput/sync/schema'
import { findForm } from '../forms.ts'
import type { Intake, StoredOperation } from '../intake.ts'
import { readBody } from './read-body.ts'

/** A capture that was opened, with the form that it was written on, of the version that the phone had. */
export type Capture = { body: Body<'capture'>; bundle: FormBundle; pack: Pack; version: number }

/** Opens a finalised capture. What can't be opened, or was written on a form that this office never had, is held. */
export async function openCapture(intake: Pick<Intake, 'sql' | 'keys' | 'shelf' | 'office'>, operation: StoredOperation): Promise<{ ok: true; capture: Capture } | { ok: false; code: HeldCode }> {
  const { form } = operation.envelope
  const found = form && await findForm(intake, form)
  if (!form || !found) return { ok: false, code: 'form-unknown' }
  const read = await readBody(intake, operation, bodies.capture, dictionaryOf(found.bundle))
  return read.ok ? { ok: true, capture: { body: read.body, ...found, version: form.version } } : read
}

/** What the form is judged by: the day on the phone, but never one that is still to come. */
export function stateOf({ body, pack }: Capture, now: number): FormState {
  const today = localDateOf(Math.min(body.at, now), pack.office.timezone)
  return { answers: body.answers, today, language: body.language, overruled: body.overruled, others: [] }
}

/** What stands against it, by the rules that the phone has as well. */
export const judgeCapture = (capture: Capture, now: number, language = capture.body.language): Blocker[] =>
  judgeAnswers(capture.bundle, { ...stateOf(capture, now), language })
