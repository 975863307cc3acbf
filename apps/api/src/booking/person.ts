import { nationally } from '@jemput/db'
import { foldName, nikBirthDates, nikSex, type LocalDate } from '@jemput/domain'
import { priorityOf, type Applicant, type Policy } from '@jemput/flow'
import type { Member } from './contract.ts'
import type { Desk } from './desk.ts'
import { expireHolds } from './expire.ts'
import { countTry, readTries } from './phone-limits.ts'
import { currentPack, officeId, phoneKey, todayAt } from './rules.ts'

/** A person as stored, apart from the number within the party. */
export type SealedPerson = { person_key: string; name_sealed: string; nik_sealed: string | null; birth_date_sealed: string | null }

/**
 * What makes a person unique: the NIK, or the folded name with the birth date where the office asks for no NIK.
 * Throws for somebody with neither, which a flow that was inspected does not send.
 */
export function personKey({ keys }: Pick<Desk, 'keys'>, { identity }: Policy['booking'], { name, nik, birthDate }: Partial<Member>): string {
  const byName = name !== undefined && birthDate ? keys.key('name-dob', `${foldName(name)}|${birthDate}`) : undefined
  const byNik = nik ? keys.key('nik', nik) : undefined
  const key = identity === 'NAME_DOB' ? byName ?? byNik : byNik ?? byName
  if (key === undefined) throw new Error('a person needs a NIK, or a name and a birth date')
  return key
}

/** What is known of somebody with a NIK or a birth date. Of two birth dates that a NIK may mean the later one counts. */
export function applicantOf({ nik, birthDate }: Partial<Member>, today: LocalDate, disabled = false): Applicant {
  const birth = birthDate ?? (nik ? nikBirthDates(nik, today)[0] : undefined) ?? null
  return { birthDate: birth, sex: nik ? nikSex(nik) : null, disabled }
}

/** Whether the office asks somebody to simply come on that day, because they have priority. */
export function mayWalkIn(desk: Desk, member: Partial<Member>, date: LocalDate): boolean {
  const { pack } = desk.office
  return pack.policy.priority.access === 'WALK_IN' && priorityOf(pack, applicantOf(member, todayAt(desk)), date) !== null
}

export function sealPerson(desk: Desk, member: Member): SealedPerson {
  const { keys, office } = desk
  const { name, nik, birthDate } = member
  return {
    person_key: personKey(desk, office.pack.policy.booking, member),
    name_sealed: keys.seal(name, 'booking_member.name_sealed'),
    nik_sealed: nik ? keys.seal(nik, 'booking_member.nik_sealed') : null,
    birth_date_sealed: birthDate ? keys.seal(birthDate, 'booking_member.birth_date_sealed') : null,
  }
}

/** What keys a person, phone or family card may be locked under. */
export const lockKeys = (desk: Desk, people: readonly string[], kkKey: string | null): string[] =>
  [...people, phoneKey(desk), ...(kkKey === null ? [] : [kkKey])]

/** A booking that has one of the people already. */
export type Clash = { person_key: string; office_id: string; id: string; code: string; date: LocalDate; phone_key: string; lapsed: boolean }
export type Standing = { clash: Clash | null; until: LocalDate | null }

/** What stands against these people: another active place, apart from `own`, or a lock that is not over yet. Stale holds count too. */
async function readStanding(
  desk: Desk, people: readonly string[], kkKey: string | null, own: string | null,
): Promise<Standing> {
  const [found] = await desk.sql.query<Standing>(
    `select
       (select to_jsonb(clash) from (${clashesOf('$1::text[]', '$2::timestamptz')}) clash
        where clash.id is distinct from $3::uuid limit 1) as clash,
       (select max(until) from cooling_off where person_key = any($4::text[]) and until > $5::date) as until`,
    [people, new Date(desk.now), own, lockKeys(desk, people, kkKey), todayAt(desk)])
  return found ?? { clash: null, until: null }
}

/** What stands against people who are to be looked at only: a hold that is over keeps nobody. */
export async function checkStanding(desk: Desk, people: readonly string[], kkKey: string | null): Promise<Standing> {
  const { clash, until } = await readStanding(desk, people, kkKey, null)
  return { clash: clash?.lapsed ? null : clash, until }
}

/** What stands against people who are about to be named in `own`; holds of theirs that are over are ended on the way. */
export const settleStanding = (desk: Desk, people: readonly string[], kkKey: string | null, own: string | null): Promise<Standing> =>
  // A person has one place in the whole country, so this looks at every office, and ends what is over at any.
  nationally(desk.sql, async () => {
    for (const _ of people) {
      const standing = await readStanding(desk, people, kkKey, own)
      if (!standing.clash?.lapsed) return standing
      await expireHolds(desk, [standing.clash])
    }
    return readStanding(desk, people, kkKey, own)
  })

/** SQL for the bookings that have one of `people` (text[]) at `now`. */
export const clashesOf = (people: string, now: string) => `
  select p.person_key, b.office_id, b.id, b.code, b.date, b.phone_key, b.status in ('held', 'unpaid') and b.expires_at <= ${now} as lapsed
  from active_person p join booking b on b.office_id = p.office_id and b.id = p.booking_id
  where p.person_key = any(${people})`

export type PersonRefusal =
  | { outcome: 'nik-active'; date: LocalDate; office: string; code: string | null }
  | { outcome: 'locked'; until: LocalDate }

/** The words for what stands against somebody; undefined when nothing does. The code is told to the phone that made that booking. */
export function refusalOf(desk: Desk, { clash, until }: Standing): PersonRefusal | undefined {
  if (clash) {
    const mine = clash.office_id === officeId(desk) && clash.phone_key === phoneKey(desk)
    const office = desk.shelf.newest(clash.office_id)?.pack.office.short ?? clash.office_id
    return { outcome: 'nik-active', date: clash.date, office, code: mine ? clash.code : null }
  }
  return until === null ? undefined : { outcome: 'locked', until }
}

/**
 * The same for a phone that names one person after another: it learns of so many strangers within the hour, and then nothing more
 * about anybody, so that NIKs cannot be asked through. What stands against people of its own bookings is no news to it.
 */
export async function refuseNamed(desk: Desk, look: () => Promise<Standing>): Promise<PersonRefusal | { outcome: 'try-later' } | undefined> {
  if (await readTries(desk, 'proof') >= currentPack(desk).policy.phone.perHour) return { outcome: 'try-later' }
  const standing = await look()
  const refused = refusalOf(desk, standing)
  if (!refused || standing.clash?.phone_key === phoneKey(desk)) return refused
  return await countTry(desk, 'proof') ? refused : { outcome: 'try-later' }
}
