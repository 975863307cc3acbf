import {
  actions, Language, lists, type ActionName, type BookingView, type DeliveryView, type FieldType, type HomeVisitView, type ListName, type OutcomeOf, type PassportView, type PaymentView, type Value,
} from '@jemput/flow'
import { z } from 'zod'

const Slot = z.object({ date: z.string(), start: z.string(), end: z.string() })
/** A person as a conversation names one. What is not known is null or left out. */
export const Member = z.object({ name: z.string(), nik: z.string().nullish(), birthDate: z.string().nullish(), kk: z.string().nullish() })
export type Member = z.infer<typeof Member>

const shapes = {
  text: z.string(), name: z.string(), nik: z.string(), kk: z.string(), date: z.string(), slot: Slot, 'slot?': Slot.nullable(),
  int: z.int(), bool: z.boolean(), code: z.string(), 'code?': z.string().nullable(), id: z.string(), office: z.string(),
  language: Language, members: z.array(Member), booking: z.custom<BookingView>(), 'booking?': z.custom<BookingView | null>(),
  visit: z.custom<HomeVisitView>(), passport: z.custom<PassportView>(), delivery: z.custom<DeliveryView>(), payment: z.custom<PaymentView>(), time: z.string(), moment: z.number(), 'moment?': z.number().nullable(),
} satisfies Record<FieldType, z.ZodType>
type TypeOf<F> = F extends FieldType ? z.infer<(typeof shapes)[F]> : never

/** What an action or list is given: names that end in `?` in the registry may be null. */
type Given<F> = {
  [K in keyof F as K extends `${string}?` ? never : K]: TypeOf<F[K]>
} & {
  [K in keyof F as K extends `${infer Name}?` ? Name : never]: TypeOf<F[K]> | null
}
export type Inputs<N extends ActionName> = Given<(typeof actions)[N]['inputs']>
export type ListInputs<N extends ListName> = Given<(typeof lists)[N]['inputs']>
export type Item<N extends ListName> = { [K in keyof (typeof lists)[N]['item']]: TypeOf<(typeof lists)[N]['item'][K]> }

type Carried<F> = { [K in keyof F]: TypeOf<F[K]> }
type Outcomes<N extends ActionName> = (typeof actions)[N]['outcomes']
/** Every answer that the registry allows, with the fields that it carries. */
export type Outcome<N extends ActionName> = {
  [O in OutcomeOf<N>]: { outcome: O } & Carried<O extends keyof Outcomes<N> ? Outcomes<N>[O] : never>
}[OutcomeOf<N>]

const readers = new Map<string, z.ZodType>()
/** Throws for a value of the wrong type: a pack that gives one was never inspected. */
function read(name: string, fields: Readonly<Record<string, FieldType>>, given: Readonly<Record<string, Value>>): unknown {
  let reader = readers.get(name)
  if (!reader) {
    reader = z.object(Object.fromEntries(Object.entries(fields).map(([field, type]) => {
      const shape: z.ZodType = shapes[type]
      return field.endsWith('?') ? [field.slice(0, -1), shape.nullish().transform((value) => value ?? null)] : [field, shape]
    })))
    readers.set(name, reader)
  }
  const result = reader.safeParse(given)
  if (!result.success) throw new Error(`${name} was given something else: ${z.prettifyError(result.error)}`)
  return result.data
}

export const readInputs = <N extends ActionName>(name: N, given: Readonly<Record<string, Value>>): Inputs<N> =>
  read(name, actions[name].inputs, given) as Inputs<N>
export const readListInputs = <N extends ListName>(name: N, given: Readonly<Record<string, Value>>): ListInputs<N> =>
  read(name, lists[name].inputs, given) as ListInputs<N>
