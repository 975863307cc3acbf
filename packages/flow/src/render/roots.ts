import { zoneAbbreviation } from '@jemput/domain'
import type { Context, Value } from '../engine/types.ts'
import { feeOf } from '../pack/fee.ts'
import type { Pack } from '../pack/pack.ts'

/** Values that texts and conditions read, by the first word of their path. */
export type Roots = Readonly<Record<string, unknown>>

/** The same roots with some more on top, not copied. */
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

type ServiceView = {
  id: string; label: string; bucket: string; channels: string[]; documents: string[]; fee: number | null; free: string | null
}
const ofToday = new WeakMap<Pack, { today: string; services: ReadonlyMap<string, ServiceView> }>()
/** Every service as texts and conditions see it on a day, the fee of that day included. */
const servicesOf = (pack: Pack, today: string): ReadonlyMap<string, ServiceView> => {
  const known = ofToday.get(pack)
  if (known?.today === today) return known.services
  const services = new Map(Object.entries(pack.services).map(([id, { bucket, channels, documents }]) =>
    [id, { id, label: id, bucket, channels, documents, fee: feeOf(pack, { service: id }, today)?.amount ?? null, free: null }]))
  ofToday.set(pack, { today, services })
  return services
}

/** Null for an id that the pack doesn't have. */
export const serviceOf = (pack: Pack, id: unknown, today: string): ServiceView | null =>
  (typeof id === 'string' ? servicesOf(pack, today).get(id) : undefined) ?? null

/** The service with what it costs as it is asked for: its speed, and reasons for which it is free. */
const asAsked = (pack: Pack, service: ServiceView, roots: Roots, today: string): ServiceView => {
  const speed = field(roots.answers, 'speed') ?? field(roots.booking, 'speed') ?? null
  const answers = roots.answers as Record<string, Value> | undefined
  const fee = feeOf(pack, { service: service.id, speed: typeof speed === 'string' ? speed : null, answers }, today)
  return { ...service, fee: fee?.amount ?? null, free: fee?.free ?? null }
}

const field = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined

/** Adds what the pack and the moment say to the roots of a conversation or a notice. */
export const packRoots = (ctx: Context, roots: Roots): Roots => {
  const { pack, today } = ctx
  // The service asked for, or that of the booking that is talked about.
  const plain = serviceOf(pack, field(roots.answers, 'service') ?? field(roots.booking, 'service'), today)
  const service = plain && asAsked(pack, plain, roots, today)
  return {
    office: officeOf(pack), policy: pack.policy, services: pack.services, service, today,
    channel: ctx.surface === 'ussd' ? 'USSD' : 'SMS', phone: { region: ctx.region }, ...roots,
  }
}
