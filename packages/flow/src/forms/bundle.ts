import type { Value } from '../engine/types.ts'
import type { Question } from '../pack/conversation.ts'
import type { Form } from '../pack/form.ts'
import type { Language } from '../pack/office.ts'
import type { Pack } from '../pack/pack.ts'
import { say } from '../render/message.ts'
import { packRoots } from '../render/roots.ts'
import { questionsOf } from './asked.ts'
import { expressionsOf, wordsOf } from './contents.ts'

/** A form with all that it needs, for a phone that has no pack. Plain JSON; `version` is that of the pack. */
export type FormBundle = {
  form: Form
  version: number
  questions: Record<string, Question>
  /** Words by key; `{given}` is the number that a mistake names. */
  messages: Record<Language, Record<string, string>>
  /** What the conditions read of the policy, and no more. */
  policy: Record<string, Value>
}

/** Fees and dates are no part of a form: any day does. */
const NO_DAY = '9999-12-31'

const wordsIn = (pack: Pack, language: Language, keys: readonly string[]): Record<string, string> => {
  const ctx = { pack, language, surface: 'ussd', today: NO_DAY, region: null } as const
  const roots = packRoots(ctx, { given: '{given}' })
  return Object.fromEntries(keys.map((key) => [key, say(ctx, key, roots, 'form')]))
}

/** The sections of the policy that some condition names: `policy.lock.days` brings `lock`. */
const policyIn = (pack: Pack, texts: readonly string[]): Record<string, Value> => {
  const named = new Set(texts.flatMap((text) => [...text.matchAll(/\bpolicy\.(\w+)/g)].map(([, name = '']) => name)))
  return Object.fromEntries(Object.entries(pack.policy).filter(([name]) => named.has(name)))
}

/** A form of a pack as phones get it; undefined when the pack has no such form. */
export const formBundle = (pack: Pack, version: number, id: string): FormBundle | undefined => {
  // A phone may ask for anything, also for what every object inherits.
  const form = Object.hasOwn(pack.forms, id) ? pack.forms[id] : undefined
  if (!form) return undefined
  const questions = Object.fromEntries(questionsOf(form).flatMap((name) => (pack.questions[name] ? [[name, pack.questions[name]]] : [])))
  const keys = wordsOf(form, questions).map(({ key }) => key)
  return {
    form, version, questions, messages: { id: wordsIn(pack, 'id', keys), en: wordsIn(pack, 'en', keys) },
    policy: policyIn(pack, expressionsOf(form, questions)),
  }
}
