import { zoneAbbreviation } from '@jemput/domain'
import type { Context } from '../engine/types.ts'
import type { Pack } from '../pack/pack.ts'

/** Values that texts and conditions read, by the first word of their path. */
export type Roots = Readonly<Record<string, unknown>>

/** The same roots with some more on top; a copy would compute every lazy one. */
export const overlay = (roots: Roots, added: Roots): Roots => Object.assign(Object.create(roots) as Record<string, unknown>, added)

const offices = new WeakMap<Pack, Record<string, string>>()
const officeOf = (pack: Pack): Record<string, string> => {
  const known = offices.get(pack)
  if (known) return known
  const { id, sender, short, name, timezone, dial, smsNumber, staffPhone, address } = pack.office
  const number = typeof smsNumber === 'string' ? smsNumber : (smsNumber[0] ?? '')
  const office = { id, sender, short, name, zone: zoneAbbreviation(timezone), dial, smsNumber: number, staffPhone, address }
  offices.set(pack, office)
  return office
}

/** Fee with its surcharge in the row in force on that day; null before the first row. */
const feeOf = (pack: Pack, service: string, today: string): number | null => {
  const { fee, surcharge } = pack.services[service] ?? { fee: '' }
  const row = pack.fees.filter(({ from }) => from <= today).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  const amount = row?.items[fee]
  return amount === undefined ? null : amount + (row?.items[surcharge ?? ''] ?? 0)
}

/** A service as texts and conditions see it; null for an id that the pack doesn't have. */
export const serviceOf = (pack: Pack, id: unknown, today: string): Record<string, unknown> | null => {
  const service = typeof id === 'string' ? pack.services[id] : undefined
  if (!service) return null
  const { bucket, channels, documents } = service
  return { id, label: id, bucket, channels, documents, fee: feeOf(pack, String(id), today) }
}

const field = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined

/** Adds what the pack and the moment say to the roots of a conversation or a notice. */
export const packRoots = (ctx: Context, roots: Roots): Roots => {
  const { pack, today } = ctx
  let service: Record<string, unknown> | null | undefined
  return {
    office: officeOf(pack), policy: pack.policy, services: pack.services, today,
    channel: ctx.surface === 'ussd' ? 'USSD' : 'SMS', phone: { region: ctx.region },
    // Of the service asked for, or of the booking that is talked about.
    get service() {
      service ??= serviceOf(pack, field(roots.answers, 'service') ?? field(roots.booking, 'service'), today)
      return service
    },
    ...roots,
  }
}
