import type { Answer, Call } from '@jemput/flow'
import { verb, type DeliveryAction } from '../booking/act.ts'
import type { Desk } from '../booking/desk.ts'
import { findPassport } from './find-passport.ts'
import { requestDelivery } from './request-delivery.ts'

const verbs = {
  'passport.find': verb('passport.find', findPassport),
  'delivery.request': verb('delivery.request', requestDelivery),
} satisfies Record<DeliveryAction, (desk: Desk, given: Call['inputs']) => Promise<Answer>>

/** Carries out what a phone asks about passports and the post. An effect needs the desk's `sql` to be one transaction. */
export const actOnDelivery = (desk: Desk, name: DeliveryAction, inputs: Call['inputs']): Promise<Answer> => verbs[name](desk, inputs)
