import { atOffice } from '@jemput/db'
import type { Deps } from '../deps.ts'
import { redraw } from './image.ts'
import { placeOfMedia } from './media.ts'

/** A photo or signature for staff: drawn anew, without what cameras write beside the picture. Undefined while it has not arrived. */
export async function openMedia({ db, keys, media }: Deps, office: string, sha256: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: string } | undefined> {
  const [row] = await atOffice(db, office, (sql) => sql.query<{ mime: string }>('select mime from media where office_id = $1 and sha256 = $2', [office, sha256]))
  if (!row) return undefined
  const sealed = await media.find(office, sha256)
  const bytes = sealed && keys.openBytes(sealed, placeOfMedia(office, sha256))
  if (!bytes) throw new Error('a photo that had arrived is gone, or damaged')
  const mime = row.mime === 'image/png' ? 'image/png' : 'image/jpeg'
  return { bytes: await redraw(bytes, mime), mime }
}
