import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { mayReadHealth } from '../people/may-read.ts'
import type { ApplicationMedia } from './open-application.ts'

/** Whether somebody may see a photo or signature of an application, and that they did. Its bytes are opened afterwards. */
export async function viewPhoto(desk: Desk, clerk: Clerk, id: string, sha256: string): Promise<'ok' | No> {
  const { sql, now } = desk
  const [found] = await sql.query<{ media: ApplicationMedia[]; arrived: boolean }>(
    `select media, exists (select from media m where m.office_id = a.office_id and m.sha256 = $3) as arrived
     from application a where office_id = $1 and id = $2`, [officeId(desk), id, sha256])
  const photo = found?.media.find((each) => each.sha256 === sha256)
  if (!found?.arrived || !photo) return { refusal: 'not-found' }
  if (photo.health && !mayReadHealth(clerk)) return { refusal: 'not-allowed' }
  await record(sql, clerk, { at: now, act: 'view-photo', subject: id, detail: { question: photo.question } })
  return 'ok'
}
