import type { Deps } from '../deps.ts'
import { note } from './report.ts'

/** A file without a row is somebody's that is being written, for so long, ms. */
const YOUNG = 3_600_000
const MOST = 1000

/**
 * Erases photos that no record announces any more: their rows first, then every file that has none. Whoever dies between the two leaves
 * files that the next look finds; a photo that comes meanwhile is a young file. Returns how many files.
 */
export async function forgetFiles({ db, media, clock }: Deps, office: string): Promise<number> {
  await db.query(
    `delete from media m where m.office_id = $1 and m.received_at < $2
     and not exists (select from promised_media p where p.office_id = $1 and p.sha256 = m.sha256)`, [office, new Date(clock.now() - YOUNG)])
  let total = 0
  const names = await media.list(office)
  for (let at = 0; at < names.length; at += MOST) {
    const lost = await db.query<{ name: string }>(
      `select name from unnest($2::text[]) as name where not exists (select from media m where m.office_id = $1 and m.sha256 = name)`, [office, names.slice(at, at + MOST)])
    for (const { name } of lost) if (await media.removeOlder(office, name, clock.now() - YOUNG)) total += 1
  }
  await note(db, clock.now(), { office, what: 'photos', count: total })
  return total
}
