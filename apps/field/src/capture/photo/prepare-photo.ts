import { imageType } from './image-type.ts'
import { firstTry, mostBytes, nextTry, type Limits, type Size, type Try } from './size-steps.ts'
import { greyOf, sharpness, type Grey } from './sharpness.ts'

/** A photo as it is kept: JPEG without EXIF, small enough. `sharpness`: 0 to 100. */
export type Photo = Size & { bytes: Uint8Array<ArrayBuffer>; sharpness: number }
export type PhotoRefusal =
  | { code: 'empty' | 'not-an-image' | 'unreadable' | 'heic' | 'too-detailed' }
  | { code: 'too-small'; width: number; needed: number }
export type Prepared = { ok: true; photo: Photo } | { ok: false; refusal: PhotoRefusal }

const MEASURED_WIDTH = 400

/** Reads a file and makes a photo of it. Turned as its EXIF says, which is then gone with everything else that it told. */
export async function preparePhoto(file: Blob, limits: Limits): Promise<Prepared> {
  if (file.size === 0) return refuse({ code: 'empty' })
  const type = imageType(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
  if (type === undefined) return refuse({ code: 'not-an-image' })
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return refuse({ code: type === 'heic' ? 'heic' : 'unreadable' })
  }
  try {
    return await shrinkPicture(picture, picture, limits)
  } finally {
    picture.close()
  }
}

const refuse = (refusal: PhotoRefusal): Prepared => ({ ok: false, refusal })

/** Makes a photo of a picture that is already in memory, smaller and smaller until it fits. */
export async function shrinkPicture(picture: CanvasImageSource, size: Size, limits: Limits): Promise<Prepared> {
  let now = firstTry({ width: size.width, height: size.height }, limits)
  if (now === undefined) return refuse({ code: 'too-small', width: size.width, needed: limits.minWidth })
  for (;;) {
    const bytes = await encode(picture, now)
    const next = nextTry(now, bytes.length, limits)
    if (next === undefined) {
      if (bytes.length > mostBytes(limits)) return refuse({ code: 'too-detailed' })
      return { ok: true, photo: { bytes, width: now.width, height: now.height, sharpness: sharpness(greyCopy(picture, size)) } }
    }
    now = next
  }
}

async function encode(picture: CanvasImageSource, { width, height, quality }: Try): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser gives no canvas')
  // What is transparent in a PNG would be black in a JPEG.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Uint8Array(await blob.arrayBuffer())
}

/** The small grey copy that is measured. */
export function greyCopy(picture: CanvasImageSource, size: Size, width = MEASURED_WIDTH): Grey {
  const to = { width, height: Math.max(1, Math.round((size.height * width) / Math.max(1, size.width))) }
  const pen = new OffscreenCanvas(to.width, to.height).getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('this browser gives no canvas')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, to.width, to.height)
  return greyOf(pen.getImageData(0, 0, to.width, to.height).data, to.width, to.height)
}

/** How sharp a kept photo is, 0 to 100. */
export async function measurePhoto(photo: Blob): Promise<number> {
  const picture = await createImageBitmap(photo)
  const score = sharpness(greyCopy(picture, picture))
  picture.close()
  return score
}

const THUMBNAIL_BYTES = 8_000

/** A picture of at most 8 KB to know somebody by, as the letters of a data address. */
export async function thumbnailOf(photo: Blob): Promise<string> {
  const picture = await createImageBitmap(photo)
  try {
    for (let width = 160; ; width = Math.round(width * 0.75)) {
      const height = Math.max(1, Math.round((picture.height * width) / picture.width))
      const bytes = await encode(picture, { width, height, quality: 0.7 })
      if (bytes.length <= THUMBNAIL_BYTES || width < 24) return `data:image/jpeg;base64,${btoa(String.fromCharCode(...bytes))}`
    }
  } finally {
    picture.close()
  }
}
