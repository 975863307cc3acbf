import type { Hall } from './hall.ts'
import type { Told } from './replay-demand.ts'

/** What an office gave away, counted from its bookings: several calls of one phone may have ended at the same one. */
export type Given = { office: string; confirmed: number; unpaid: number; toBrokers: number; captured: number }

/** What the offices gave; `brokers`: phones, E.164. */
export async function countGiven({ deps: { db, keys }, offices }: Hall, brokers: ReadonlySet<string>): Promise<Given[]> {
  const rows = await db.query<Given>(
    `select o.office, coalesce(b.confirmed, 0)::int as confirmed, coalesce(b.unpaid, 0)::int as unpaid, coalesce(b.to_brokers, 0)::int as "toBrokers", coalesce(a.captured, 0)::int as captured
     from unnest($1::text[]) as o(office)
     left join (select office_id, sum(size) filter (where status in ('confirmed', 'arrived', 'no-show')) as confirmed, sum(size) filter (where status = 'unpaid') as unpaid,
         sum(size) filter (where phone_key = any($2::text[]) and status in ('confirmed', 'arrived', 'no-show', 'unpaid')) as to_brokers from booking group by 1) b on b.office_id = o.office
     left join (select office_id, count(*) as captured from application where source = 'capture' group by 1) a on a.office_id = o.office order by o.office`,
    [[...offices.keys()], [...brokers].map((phone) => keys.key('phone', phone))])
  return rows
}

/** What each office's applicants got: seats, and the wishes that came to something else, with why. */
export function report(told: readonly Told[], given: readonly Given[]): string {
  return given.flatMap(({ office, confirmed, unpaid, toBrokers, captured }) => {
    const mine = told.filter(({ wish }) => wish.office === office)
    const count = (kind: Told['outcome']['kind']) => mine.filter(({ outcome }) => outcome.kind === kind).length
    const asked = mine.reduce((sum, { wish }) => sum + wish.party, 0)
    const why = new Map<string, number>()
    for (const { outcome } of mine) if (outcome.kind === 'refused') why.set(outcome.why, (why.get(outcome.why) ?? 0) + 1)
    return [
      `${office}: ${mine.length} wishes for ${asked} seats`,
      `    ${confirmed} people have a place, ${unpaid} more have one that is still to be paid; ${toBrokers} of both by brokers' phones`,
      `    ${count('waiting')} wait in line, ${count('priority')} may simply come, ${count('left')} wandered off, ${captured} were captured on visits`,
      ...[...why].toSorted((a, b) => b[1] - a[1]).map(([code, times]) => `    ${String(times).padStart(5)} refused: ${code}`),
    ]
  }).join('\n')
}

/** Phones with more wishes than any family has. */
const MANY = 100
export function brokersOf(told: readonly Told[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { wish } of told) counts.set(wish.phone, (counts.get(wish.phone) ?? 0) + 1)
  return new Set([...counts].flatMap(([phone, count]) => (count >= MANY ? [phone] : [])))
}
