import type { Value } from '../engine/types.ts'
import { holds } from '../expressions/evaluate.ts'
import { blankAnswers } from '../expressions/names.ts'
import type { Pack } from './pack.ts'

/** What is asked for: ids of services and speeds; `answers` decide whether it is free, unless `free` says that it was decided before. */
export type FeeQuestion = { service: string; speed?: string | null; answers?: Readonly<Record<string, Value>>; free?: string | null }
/** Rupiah; `free`: the id of fees.yaml for which the service costs nothing. */
export type Fee = { amount: number; free: string | null }

/** The row in force on a day. */
const rowOf = ({ fees }: Pack, day: string) => fees.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]

/** The first reason of fees.yaml that is true. */
const reasonOf = (pack: Pack, { service, answers = {} }: FeeQuestion, day: string): string | null => {
  const scope = { answers: { ...blankAnswers(pack), ...answers }, service: { id: service }, today: day }
  return Object.keys(pack.free).find((id) => holds(pack.free[id], scope)) ?? null
}

/**
 * What has to be paid for a service that is requested on `day`, with its surcharge and what the speed costs. A reason that makes the service
 * free leaves the price of a speed. Null before the first row of fees, or for a service that has no price in it.
 */
export const feeOf = (pack: Pack, question: FeeQuestion, day: string): Fee | null => {
  const { fee = '', surcharge = '' } = pack.services[question.service] ?? {}
  const items = rowOf(pack, day)?.items ?? {}
  const price = items[fee]
  if (price === undefined) return null
  const free = question.free ?? reasonOf(pack, question, day)
  const faster = items[pack.speeds[question.speed ?? '']?.fee ?? ''] ?? 0
  return { amount: (free === null ? price + (items[surcharge] ?? 0) : 0) + faster, free }
}
