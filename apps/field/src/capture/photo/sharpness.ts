/** A picture as light alone: one value from 0 to 255 a pixel, row by row. */
export type Grey = { width: number; height: number; light: Uint8ClampedArray | Uint8Array }

/** Pixels as a canvas gives them (RGBA), as light (Rec. 601). */
export function greyOf(pixels: Uint8ClampedArray, width: number, height: number): Grey {
  const light = new Uint8ClampedArray(width * height)
  for (let i = 0; i < light.length; i += 1) {
    light[i] = 0.299 * (pixels[4 * i] ?? 0) + 0.587 * (pixels[4 * i + 1] ?? 0) + 0.114 * (pixels[4 * i + 2] ?? 0)
  }
  return { width, height, light }
}

/** How much neighbours differ: the variance of the Laplacian (Pech-Pacheco, 2000). Edges make it large, blur makes it small. */
function variance({ width, height, light }: Grey): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const edge = (light[at - 1] ?? 0) + (light[at + 1] ?? 0) + (light[at - width] ?? 0) + (light[at + width] ?? 0) - 4 * (light[at] ?? 0)
      sum += edge
      squares += edge * edge
      count += 1
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

/** At this variance the score is 63. A guess, until real phones have measured it. */
const TYPICAL = 180

/** 0 to 100 of a grey copy about 400 pixels wide; from `SHARP` on a face or a document can be used. */
export const sharpness = (grey: Grey) => Math.round(100 * (1 - Math.exp(-variance(grey) / TYPICAL)))
export const SHARP = 60
const BLURRED = 30

export const sharpnessWord = (score: number): 'sharp' | 'soft' | 'blurred' => (score >= SHARP ? 'sharp' : score >= BLURRED ? 'soft' : 'blurred')

const DARK = 60
const WHITE = 250
const GLARE = 0.3

/** What to mend first in front of the camera, the worst before the rest; null when nothing is. */
export function lightHint(grey: Grey): 'dark' | 'glare' | null {
  let sum = 0
  let white = 0
  for (const value of grey.light) {
    sum += value
    if (value >= WHITE) white += 1
  }
  const count = Math.max(1, grey.light.length)
  return sum / count < DARK ? 'dark' : white / count > GLARE ? 'glare' : null
}
