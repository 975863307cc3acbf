import { randomInt } from 'node:crypto'
import { parcelNumber, type ParcelStatus } from '@jemput/domain'
import type { DeliveryView } from '@jemput/flow'
import { uuidv7 } from 'uuidv7'
import { listenerOf } from '../application/record.ts'
import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { countTry } from '../booking/phone-limits.ts'
import { currentPack, officeId } from '../booking/rules.ts'
import { familyOf, isBirthDate, isOwnPhone, listByCode, type Passport } from './passports.ts'

type Request = Inputs<'delivery.request'>
type Said = Outcome<'delivery.request'>

/**
 * Asks the post to bring every passport that is ready under a code, one parcel for each, once the applicant has agreed that name, phone and
 * address go to the post. An address is where a passport ends up, so whoever gives one proves to know a birth date, where the office wants it.
 */
export async function requestDelivery(desk: Desk, request: Request): Promise<Said> {
  const { delivery } = currentPack(desk).policy
  if (!delivery.enabled || !delivery.receivers.some((each) => each === request.receiver)) return { outcome: 'off' }
  if (!request.consent) return { outcome: 'consent-missing' }
  const all = await listByCode(desk, request.code)
  if (all.length === 0) return { outcome: 'not-found' }
  const family = await prove(desk, request, all)
  if ('outcome' in family) return family
  const ready = await keepReady(desk, family)
  if (ready.length === 0) return { outcome: family.every(({ ready_at }) => ready_at === null) ? 'not-ready' : 'not-found' }
  const first = await findParcel(desk, 'request_key = $2', desk.requestKey)
  if (first) return { outcome: 'ok', delivery: first }
  let made = 0
  for (const passport of ready) if (await makeParcel(desk, request, passport)) made += 1
  const parcel = await findParcel(desk, `application_id = any($2::uuid[]) and status not in ('delivered', 'returned', 'withdrawn')`, ready.map(({ id }) => id))
  if (!parcel) throw new Error('a parcel was made and is not there')
  return { outcome: made > 0 ? 'ok' : 'already', delivery: parcel }
}

/** Those that lie at the office, and will until this transaction is over: nobody fetches one that the post is just asked to bring. */
async function keepReady({ sql, ...desk }: Desk, family: readonly Passport[]): Promise<Passport[]> {
  const rows = await sql.query<{ id: string }>(
    `select id from application where office_id = $1 and id = any($2::uuid[]) and status = 'ready' order by id for share`, [officeId({ sql, ...desk }), family.map(({ id }) => id)])
  return family.filter(({ id }) => rows.some((row) => row.id === id))
}

/** The papers that whoever asks may send for: those of a family one of whom is proven to be known. */
async function prove(desk: Desk, { birthDate }: Request, all: readonly Passport[]): Promise<Said | Passport[]> {
  const own = familyOf(all, (passport) => isOwnPhone(desk, passport))
  if (currentPack(desk).policy.proof.deliver === 'PHONE' && own.length > 0) return own
  if (birthDate === null) return { outcome: 'proof-failed' }
  if (!await countTry(desk, 'proof')) return { outcome: 'too-many-tries' }
  const family = familyOf(all, (passport) => isBirthDate(desk, passport, birthDate))
  return family.length > 0 ? family : { outcome: 'proof-failed' }
}

/** False when the passport has a parcel on its way: of two phones that ask at once the second finds the first one's. */
async function makeParcel(desk: Desk, request: Request, passport: Passport): Promise<boolean> {
  const { sql, keys, now, language, channel, requestKey, office } = desk
  const seal = (text: string, column: string) => keys.seal(text, `parcel.${column}`)
  const { street, rtrw, village, district, city, postcode, landmark, receiver, receiverName } = request
  const owner = listenerOf(keys, passport)
  for (;;) {
    const made = await sql.query(
      `insert into parcel (office_id, id, number, application_id, status, receiver, receiver_sealed, address_sealed, phone_sealed, language,
         pack_version, channel, request_key, requested_at)
       values ($1, $2, $3, $4, 'requested', $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
      [
        officeId(desk), uuidv7(), newNumber(), passport.id, receiver, receiverName === null ? null : seal(receiverName, 'receiver_sealed'),
        seal(JSON.stringify({ street, rtrw, village, district, city, postcode, landmark }), 'address_sealed'),
        seal(owner.phone === '' ? desk.phone : owner.phone, 'phone_sealed'), language, office.version, channel, requestKey, new Date(now),
      ])
    if (made.length > 0) return true
    // Either it has one already, or the number is taken: then the next one is tried.
    if (await findParcel(desk, `application_id = $2 and status not in ('delivered', 'returned', 'withdrawn')`, passport.id)) return false
  }
}

const newNumber = (): string => parcelNumber(String(randomInt(10_000_000, 100_000_000)))

async function findParcel(desk: Desk, where: string, value: unknown): Promise<DeliveryView | undefined> {
  const [row] = await desk.sql.query<{ number: string; status: ParcelStatus; attempts: number }>(
    `select number, status, attempts from parcel where office_id = $1 and ${where} order by requested_at, number limit 1`, [officeId(desk), value])
  return row && { number: row.number, status: row.status, code: null, reason: null, left: currentPack(desk).policy.delivery.attempts - row.attempts }
}
