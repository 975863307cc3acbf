import { localDateOf, localTimeOf, type LocalDate, type LocalMoment } from '@jemput/domain'
import { holds, type Bucket, type Pack } from '@jemput/flow'
import type { Desk } from './desk.ts'

/*
 * A session and a booking keep the rules that they began with. What the office itself is like today comes from its newest
 * version: calendar, closures, hours, quotas, limits of a phone.
 */
export const currentPack = (desk: Desk): Pack => desk.shelf.newest(desk.office.pack.office.id)?.pack ?? desk.office.pack

/** Rules of a booking: those of the version that it was made under. */
export const packOf = async (desk: Desk, version: number): Promise<Pack> =>
  version === desk.office.version ? desk.office.pack : (await desk.shelf.get(desk.office.pack.office.id, version, desk.sql)).pack

export const officeId = (desk: Desk): string => desk.office.pack.office.id
export const phoneKey = (desk: Desk): string => desk.keys.key('phone', desk.phone)

/** A moment of epoch ms on the office's own clock. */
export const momentAt = (desk: Desk, ms: number): LocalMoment => {
  const zone = desk.office.pack.office.timezone
  return { date: localDateOf(ms, zone), time: localTimeOf(ms, zone) }
}
export const todayAt = (desk: Desk): LocalDate => momentAt(desk, desk.now).date

/** What decides about the bucket, beside channel and service. */
export type BucketQuestion = { service: string; assistedReason?: string | null; priorityClass?: string | null }

/** The first bucket that takes the person, read from top to bottom; none: the office has no seats for such a one. */
export function findBucket(desk: Desk, { service, assistedReason, priorityClass }: BucketQuestion): { id: string; bucket: Bucket } | undefined {
  const pack = currentPack(desk)
  const scope = {
    channel: desk.channel, service: { id: service, bucket: pack.services[service]?.bucket ?? null },
    assistedReason: assistedReason ?? null, priorityClass: priorityClass ?? null,
  }
  const found = Object.entries(pack.policy.quota).find(([, bucket]) => holds(bucket.takes, scope))
  return found && { id: found[0], bucket: found[1] }
}
