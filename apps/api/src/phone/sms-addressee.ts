import type { Deps, PublishedPack } from '../deps.ts'

const HOUR = 3_600_000

type Spoken = { office_id: string; at: Date; holds: boolean }

/**
 * Whose an SMS is: the office's whose number it was sent to. A number that all offices have in common, the national one
 * or a sender registered for the account, leads to the office that the phone is in the middle of something with:
 * whose question waits, or whose places it holds; the newest of them. Else the national front reads it.
 */
export async function findAddressee(deps: Deps, number: string, phoneKey: string): Promise<PublishedPack> {
  const { shelf } = deps
  const owner = shelf.bySmsNumber(number)
  if (owner && !owner.pack.office.template) return owner
  const spoken = await listSpoken(deps, phoneKey)
  const now = deps.clock.now()
  const engaged = spoken.map((each) => ({ ...each, office: shelf.newest(each.office_id) }))
    .find(({ office, holds, at }) => office && (holds || now - at.getTime() <= office.pack.policy.sms.session * HOUR))
  return engaged?.office ?? owner ?? shelf.byDial('')
}

/** With whom the phone has an open conversation by SMS, an open hold or something to pay, the newest first. */
const listSpoken = ({ db, shelf, clock }: Deps, phoneKey: string) => db.query<Spoken>(
  `select office.id as office_id, t.at, false as holds from unnest($1::text[]) as office(id) cross join lateral (
     select at, open from turn where entry = office.id and gateway = 'sms' and session_id = $2 order by hop desc limit 1) t
   where t.open
   union all
   select office_id, requested_at, true from booking
   where office_id = any($1) and phone_key = $2 and status in ('held', 'unpaid') and expires_at > $3
   order by at desc`,
  [shelf.offices().map(({ pack }) => pack.office.id), phoneKey, new Date(clock.now())],
)
