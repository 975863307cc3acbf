import type { MediaRefusal } from '@jemput/sync'
import sharp from 'sharp'

/** More than any phone of officers takes, and far less than would fill our memory. */
const MOST_PIXELS = 24_000_000
// Whatever else the library can read it shall not even try: each reader is a door.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
const mimes: Record<string, string> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

export type Image = { mime: string; width: number; height: number }

/** What an image is, once all of it could be decoded; vector graphics, animations and documents are none. */
export async function examineImage(bytes: Uint8Array): Promise<Image | MediaRefusal> {
  try {
    const { format, width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const mime = mimes[format]
    if (mime === undefined || pages > 1) return 'not-an-image'
    if (width * height > MOST_PIXELS) return 'too-large'
    // A small copy of it needs every line of the original, so that a cut one is found out.
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'warning' }).resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return { mime, width, height }
  } catch {
    return 'not-an-image'
  }
}

/** The picture alone, upright: whatever else the file carried, such as where it was taken, is left behind. */
export async function redraw(bytes: Uint8Array, mime: string): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS }).rotate()
  const drawn = mime === 'image/png' ? picture.png() : picture.jpeg({ quality: 90 })
  return new Uint8Array(await drawn.toBuffer())
}
