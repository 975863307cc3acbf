import { tellAbout, type News } from '../phone/tell-about.ts'
import { getParcel, type Post } from './parcel.ts'

type Event = Extract<News['event'], `delivery.${string}`>

/** Tells the applicant's phone what happened to a parcel, in the same transaction. `reason`: why a visit failed. */
export async function tellApplicant(post: Post, parcelId: string, event: Event, reason: string | null = null): Promise<void> {
  const { keys, shelf, office, sql } = post
  const parcel = await getParcel(post, parcelId)
  const { pack } = await shelf.get(office, parcel.pack_version, sql)
  // The code is said once, when the post has it: whoever reads over a shoulder later learns nothing.
  const code = event === 'delivery.out' && parcel.code_sealed !== null ? keys.open(parcel.code_sealed, 'parcel.code_sealed') : null
  const passport = { code: parcel.code ?? '', name: keys.open(parcel.name_sealed, 'application.name_sealed'), count: 1, collectBy: parcel.collect_by }
  const delivery = { number: parcel.number, status: parcel.status, code, reason, left: Math.max(0, pack.policy.delivery.attempts - parcel.attempts) }
  await tellAbout(post, office, { phone: keys.open(parcel.phone_sealed, 'parcel.phone_sealed'), language: parcel.language }, { event, id: parcelId, passport, delivery })
}
