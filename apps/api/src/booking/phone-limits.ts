import type { Desk } from './desk.ts'
import { hasLapsed } from './record.ts'
import { currentPack, officeId, phoneKey, todayAt } from './rules.ts'

/** The hour that attempts are counted in. */
export const hourOf = (now: number): Date => new Date(now - (now % 3_600_000))

/** What a phone has before it: its open hold, the people it has places for, its parties of two and more. */
export type PhoneLoad = { holding: string | undefined; people: number; parties: number }

/** `except`: a booking that is about to change and doesn't count. */
export async function readPhoneLoad(desk: Desk, except?: string): Promise<PhoneLoad> {
  const rows = await desk.sql.query<{ id: string; status: 'held' | 'unpaid' | 'confirmed'; expires_at: Date | null; size: number; part_of: string | null }>(
    `select id, status, expires_at, size, part_of from booking
     where office_id = $1 and phone_key = $2 and (status in ('held', 'unpaid') or status = 'confirmed' and date >= $3)`,
    [officeId(desk), phoneKey(desk), todayAt(desk)])
  const valid = rows.filter((row) => (except === undefined || row.id !== except && row.part_of !== except) && !hasLapsed(row, desk.now))
  return {
    holding: valid.find(({ status, part_of }) => status === 'held' && part_of === null)?.id,
    people: valid.reduce((sum, { size }) => sum + size, 0),
    parties: valid.filter(({ size, part_of }) => size > 1 && part_of === null).length,
  }
}

/** Whether a phone with these bookings may have another one for so many people. A party is two people or more. */
export function isPhoneFull(desk: Desk, { people, parties }: Pick<PhoneLoad, 'people' | 'parties'>, size: number): boolean {
  const { maxActive, maxParties } = currentPack(desk).policy.phone
  return people + size > maxActive || (size > 1 && parties >= maxParties)
}

/** `hold`: seats asked for; `proof`: somebody's code or birth date given. */
type Kind = 'hold' | 'proof'

export async function readTries(desk: Desk, kind: Kind): Promise<number> {
  const [found] = await desk.sql.query<{ count: number }>(
    'select count from attempt where office_id = $1 and phone_key = $2 and kind = $3 and hour = $4',
    [officeId(desk), phoneKey(desk), kind, hourOf(desk.now)])
  return found?.count ?? 0
}

/** Counts a try of this phone; false when it had its number of them within the hour. */
export async function countTry(desk: Desk, kind: Kind): Promise<boolean> {
  const [counted] = await desk.sql.query<{ count: number }>(
    `insert into attempt as counted (office_id, phone_key, kind, hour, count) values ($1, $2, $3, $4, 1)
     on conflict (office_id, phone_key, kind, hour) do update set count = counted.count + 1
     returning count`,
    [officeId(desk), phoneKey(desk), kind, hourOf(desk.now)])
  return (counted?.count ?? 0) <= currentPack(desk).policy.phone.perHour
}
