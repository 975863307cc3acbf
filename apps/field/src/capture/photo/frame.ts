import type { Size } from './size-steps.ts'

export type Rect = Size & { x: number; y: number }

/** ICAO 9303 pictures are 35 x 45 mm. */
const PORTRAIT = 35 / 45

/**
 * The part of a picture that a frame on the screen shows, where the picture fills the screen (`object-fit: cover`) and may be cut at
 * its sides. `frame` is in the same pixels as `screen`. Never larger than the picture.
 */
export function framed(picture: Size, screen: Size, frame: Rect): Rect {
  const scale = Math.max(screen.width / picture.width, screen.height / picture.height)
  const left = (picture.width - screen.width / scale) / 2
  const top = (picture.height - screen.height / scale) / 2
  const x = Math.max(0, Math.round(left + frame.x / scale))
  const y = Math.max(0, Math.round(top + frame.y / scale))
  return {
    x, y,
    width: Math.min(picture.width - x, Math.round(frame.width / scale)),
    height: Math.min(picture.height - y, Math.round(frame.height / scale)),
  }
}

/** Where the frame of a portrait stands on a screen: as high as fits with a margin, in the middle. */
export function portraitFrame({ width, height }: Size): Rect {
  const high = Math.min(height * 0.92, (width * 0.92) / PORTRAIT)
  const wide = high * PORTRAIT
  return { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high }
}
