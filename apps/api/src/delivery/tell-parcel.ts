import { parcelStates, receiversFor } from '@jemput/domain'
import { message } from '@jemput/flow'
import type { ParcelItem } from '@jemput/sync'
import { contextOf } from '../phone/context.ts'
import { tellPhones } from '../sync/feed.ts'
import { getParcel, type ParcelRecord, type Post } from './parcel.ts'

/** Tells the courier's phone how a parcel stands, in the transaction that changed it. One that is in other hands is there no more. */
export async function tellParcel(post: Post, id: string): Promise<void> {
  const parcel = await getParcel(post, id)
  if (parcel.courier_id === null) return
  const gone = parcelStates[parcel.status].holder !== 'courier'
  await tellPhones(post, post.office, [`staff ${parcel.courier_id}`], [{ kind: 'parcel', id, gone, value: await itemOf(post, parcel) }])
}

/** Why a visit may fail, with words in both languages. */
async function reasonsOf({ shelf, office, sql, now }: Post, version: number): Promise<Pick<ParcelItem, 'reasons' | 'attemptsAllowed'>> {
  const published = await shelf.get(office, version, sql)
  const { reasons, attempts } = published.pack.policy.delivery
  const say = (id: string, language: 'id' | 'en') => message(contextOf({ office: published, surface: 'sms', language, now }), `delivery-reason.${id}`, {})
  return { attemptsAllowed: attempts, reasons: reasons.map((id) => ({ id, label: { id: say(id, 'id'), en: say(id, 'en') } })) }
}

async function itemOf(post: Post, parcel: ParcelRecord): Promise<ParcelItem> {
  const { keys, sql, office } = post
  const failed = await sql.query<{ at: Date; reason: string }>(
    `select at, reason from delivery_attempt where office_id = $1 and parcel_id = $2 and outcome = 'failed' order by at, operation_id`, [office, parcel.id])
  const passport = parcel.passport_sealed === null ? '' : keys.open(parcel.passport_sealed, 'application.passport_sealed')
  return {
    id: parcel.id, number: parcel.number, manifest: parcel.manifest ?? '', name: keys.open(parcel.name_sealed, 'application.name_sealed'),
    address: JSON.parse(keys.open(parcel.address_sealed, 'parcel.address_sealed')), phone: keys.open(parcel.phone_sealed, 'parcel.phone_sealed'),
    // The cover tells the rest to whoever holds it; a list must not.
    passport: passport.slice(-3),
    receiver: parcel.receiver, receiverName: parcel.receiver_sealed === null ? null : keys.open(parcel.receiver_sealed, 'parcel.receiver_sealed'),
    receivers: receiversFor(parcel.receiver), status: statusOf(parcel), attempts: failed.map(({ at, reason }) => ({ at: at.getTime(), reason })),
    ...await reasonsOf(post, parcel.pack_version), check: parcel.code_check ?? { salt: '', hash: '' },
  }
}

/** What is not with a courier is told of as gone, whatever its state. */
const statusOf = ({ status }: ParcelRecord): ParcelItem['status'] =>
  (status === 'requested' || status === 'listed' || status === 'withdrawn' ? 'returned' : status)
