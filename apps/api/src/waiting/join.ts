import { uuidv7 } from 'uuidv7'
import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { isPhoneFull, readPhoneLoad } from '../booking/phone-limits.ts'
import { currentPack, findBucket, officeId, phoneKey } from '../booking/rules.ts'
import { findPlace, lockLine } from './line.ts'

type Said = Outcome<'waitlist.join'>

/** Puts the desk's phone at the end of the line for seats of a service. Nobody is named before there is a seat. */
export async function join(desk: Desk, { service, party }: Inputs<'waitlist.join'>): Promise<Said> {
  const { enabled, max } = currentPack(desk).policy.waitlist
  const found = findBucket(desk, { service })
  if (!enabled || !found) return { outcome: 'off' }
  await lockLine(desk.sql, officeId(desk))
  const there = await findPlace(desk)
  if (there) return { outcome: 'already', position: there.position }
  if (isPhoneFull(desk, await readPhoneLoad(desk), party)) return { outcome: 'phone-limit' }
  if (await countLine(desk, found.id) >= max) return { outcome: 'full' }
  await desk.sql.query(
    `insert into waiting (office_id, id, status, phone_key, phone_sealed, language, channel, service, bucket, size, joined_at, request_key)
     values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [officeId(desk), uuidv7(), phoneKey(desk), desk.keys.seal(desk.phone, 'waiting.phone_sealed'), desk.language, desk.channel, service, found.id, party,
      new Date(desk.now), desk.requestKey])
  return { outcome: 'ok', position: (await findPlace(desk))?.position ?? 1 }
}

async function countLine(desk: Desk, bucket: string): Promise<number> {
  const [counted] = await desk.sql.query<{ count: number }>(
    `select count(*)::int as count from waiting where office_id = $1 and bucket = $2 and status = 'waiting'`, [officeId(desk), bucket])
  return counted?.count ?? 0
}
