import type { Answer, Call } from '@jemput/flow'
import { verb, type OutreachAction } from '../booking/act.ts'
import type { Desk } from '../booking/desk.ts'
import { findHomeVisit } from './find-visit.ts'
import { requestHomeVisit } from './request-visit.ts'

const verbs = {
  'homevisit.request': verb('homevisit.request', requestHomeVisit),
  'homevisit.find': verb('homevisit.find', findHomeVisit),
} satisfies Record<OutreachAction, (desk: Desk, given: Call['inputs']) => Promise<Answer>>

/** Carries out what a phone asks of the officers who go out. An effect needs the desk's `sql` to be one transaction. */
export const actOutside = (desk: Desk, name: OutreachAction, inputs: Call['inputs']): Promise<Answer> => verbs[name](desk, inputs)
