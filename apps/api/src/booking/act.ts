import type { ActionName, Answer, Call, ListName, Value } from '@jemput/flow'
import { resend } from '../payment/resend.ts'
import { findWaiting } from '../waiting/find.ts'
import { join } from '../waiting/join.ts'
import { leave } from '../waiting/leave.ts'
import { addMember } from './add-member.ts'
import { cancel } from './cancel.ts'
import { checkIntake } from './check-intake.ts'
import { checkPerson } from './check-person.ts'
import { confirm } from './confirm.ts'
import { readInputs, readListInputs, type Inputs, type ListInputs, type Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { find } from './find.ts'
import { findSlot } from './find-slot.ts'
import { hold } from './hold.ts'
import { allServices, myBookings, offeredServices, openDates, openOffices, openSlots, speedsOffered } from './lists.ts'
import { move } from './move.ts'
import { release } from './release.ts'

type Given = Call['inputs']
type Said = { outcome: string; [field: string]: Value }

/** A verb as a conversation calls it: its inputs are checked, its outcome comes apart from what that carries. */
export const verb = <N extends ActionName>(name: N, carryOut: (desk: Desk, inputs: Inputs<N>) => Promise<Outcome<N> & Said>) =>
  async (desk: Desk, given: Given): Promise<Answer> => {
    const { outcome, ...result }: Said = await carryOut(desk, readInputs(name, given))
    return { kind: 'action', outcome, result }
  }

const list = <N extends ListName>(name: N, read: (desk: Desk, inputs: ListInputs<N>) => Promise<Value[]>) =>
  async (desk: Desk, given: Given): Promise<Answer> => ({ kind: 'list', items: await read(desk, readListInputs(name, given)) })

/** What outreach carries out. */
export type OutreachAction = Extract<ActionName, `homevisit.${string}`>
/** What the post is asked for. */
export type DeliveryAction = Extract<ActionName, `passport.${string}` | `delivery.${string}`>
/** Everything of the registry but that, and what changes the session itself, which the host of the phone does. */
type Elsewhere = 'office.enter' | 'phone.language' | 'phone.stop' | OutreachAction | DeliveryAction
const verbs = {
  'intake.check': verb('intake.check', checkIntake),
  'person.check': verb('person.check', checkPerson),
  'slot.find': verb('slot.find', findSlot),
  'booking.hold': verb('booking.hold', hold),
  'booking.addMember': verb('booking.addMember', addMember),
  'booking.confirm': verb('booking.confirm', confirm),
  'booking.release': verb('booking.release', release),
  'booking.find': verb('booking.find', find),
  'booking.cancel': verb('booking.cancel', cancel),
  'booking.move': verb('booking.move', move),
  'payment.resend': verb('payment.resend', resend),
  'waitlist.join': verb('waitlist.join', join),
  'waitlist.find': verb('waitlist.find', findWaiting),
  'waitlist.leave': verb('waitlist.leave', leave),
  'offices.open': list('offices.open', openOffices),
  'services.offered': list('services.offered', offeredServices),
  'services.all': list('services.all', allServices),
  'speeds.offered': list('speeds.offered', speedsOffered),
  'dates.open': list('dates.open', openDates),
  'slots.open': list('slots.open', openSlots),
  'bookings.mine': list('bookings.mine', myBookings),
} satisfies Record<Exclude<ActionName, Elsewhere> | ListName, (desk: Desk, given: Given) => Promise<Answer>>

const isCarriedOutHere = (name: string): name is keyof typeof verbs => Object.hasOwn(verbs, name)

/**
 * Carries out an action or a live list. An effect needs the desk's `sql` to be one transaction: whoever loses a race fails with
 * an error that `isRetry` knows, and the whole turn is to be run again. Throws for a name that the registry does not have.
 */
export async function act(desk: Desk, call: Call): Promise<Answer> {
  if (!isCarriedOutHere(call.name)) throw new Error(`nobody here carries out ${call.name}`)
  return verbs[call.name](desk, call.inputs)
}
