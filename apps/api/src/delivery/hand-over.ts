import type { Manifest } from '@jemput/contract'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import { isNo, type No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { passOn } from './custody.ts'
import { readManifest } from './manifests.ts'
import type { RecipientCode } from './recipient-code.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellParcel } from './tell-parcel.ts'

/** Both have counted the same, and it is the list's: who is to sign, and for how many. */
export async function checkHandOver(desk: Desk, id: string): Promise<{ courier: string; parcels: number } | No> {
  const manifest = await readManifest(desk, id)
  if (isNo(manifest)) return manifest
  if (manifest.status !== 'open') return { refusal: 'not-now' }
  return manifest.agree ? { courier: manifest.courier.id, parcels: manifest.parcels } : { refusal: 'counts-differ' }
}

/**
 * The courier named on the list has signed: every passport of it is in their hands, each recipient gets a code, and the courier's phone
 * the parcels. All of it or nothing. Of two who sign at once the second finds it signed. `codes`: one for each parcel, made before.
 */
export async function handOver(desk: Desk, actor: Actor, id: string, codes: readonly RecipientCode[]): Promise<Manifest | No> {
  const { sql, now } = desk
  const office = officeId(desk)
  await sql.query('select 1 from manifest where office_id = $1 and id = $2 for update', [office, id])
  const checked = await checkHandOver(desk, id)
  if (isNo(checked)) return checked
  const { courier } = checked
  // Counted again since: somebody took one off while the courier was signing.
  if (checked.parcels !== codes.length) return { refusal: 'not-now' }
  const parcels = await sql.query<{ id: string; application: string }>(
    `select id, application_id as application from parcel where office_id = $1 and manifest_id = $2 and status = 'listed' order by id for update`, [office, id])
  for (const [at, parcel] of parcels.entries()) await send(desk, actor, { ...parcel, courier, manifest: id }, codes[at])
  await sql.query(
    `update manifest set status = 'handed-over', handed_over_by = $3, handed_over_at = $4 where office_id = $1 and id = $2`, [office, id, actor.staffId, new Date(now)])
  await record(sql, actor, { at: now, act: 'hand-over', subject: id, detail: { parcels: parcels.length, courier } })
  return readManifest(desk, id)
}

type Parcel = { id: string; application: string; courier: string; manifest: string }

async function send(desk: Desk, actor: Actor, { id, application, courier, manifest }: Parcel, made: RecipientCode | undefined): Promise<void> {
  if (!made) throw new Error('a parcel has no code')
  const { sql, keys, now } = desk
  const post = { ...desk, office: officeId(desk) }
  await sql.query(
    `update parcel set status = 'out', courier_id = $3, code_sealed = $4, code_check = $5::json where office_id = $1 and id = $2`,
    [post.office, id, courier, keys.seal(made.code, 'parcel.code_sealed'), JSON.stringify(made.check)])
  await passOn(desk, { office: post.office, application, holder: 'courier', staff: courier, parcel: id })
  await record(sql, actor, { at: now, act: 'hand-over', subject: application, detail: { parcel: id, manifest } })
  await tellParcel(post, id)
  await tellApplicant(post, id, 'delivery.out')
}
