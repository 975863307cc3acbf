import { cancelByOffice, closeDay, endOutage, reopenDay, startOutage, type Desk } from '@jemput/api'
import type { LocalDate } from '@jemput/domain'
import { StoryError } from '../story/expect.ts'

/** What the head of an office decides, and what it is called in a transcript. */
export type Decision =
  | { act: 'cancels'; booking: string; reason: string }
  | { act: 'closes'; date: LocalDate; reason: string }
  | { act: 'reopens'; date: LocalDate }
  | { act: 'is down'; reason: string }
  | { act: 'works again' }

const carryOut = (desk: Desk, head: { staffId: string; office: string }, decision: Decision): Promise<unknown> => {
  switch (decision.act) {
    case 'cancels': return cancelByOffice(desk, head, decision.booking, { reason: decision.reason })
    case 'closes': return closeDay(desk, head, { date: decision.date, reason: decision.reason })
    case 'reopens': return reopenDay(desk, head, decision.date)
    case 'is down': return startOutage(desk, head, { reason: decision.reason, since: null, until: null })
    case 'works again': return endOutage(desk, head)
  }
}

/** Carries out a decision; throws StoryError when the office may not. */
export async function decide(desk: Desk, decision: Decision): Promise<void> {
  const said = await carryOut(desk, { staffId: 'head', office: desk.office.pack.office.id }, decision)
  if (typeof said === 'object' && said !== null && 'refusal' in said) throw new StoryError(`the office ${decision.act}: ${String(said.refusal)}`)
}
