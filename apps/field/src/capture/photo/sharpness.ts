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

const TILES = 8

/**
 * How much neighbours differ (variance of the Laplacian: Pech-Pacheco, 2000) in each of 8 x 8 tiles, the most first. Edges make it
 * large, blur makes it small.
 */
function edges({ width, height, light }: Grey): number[] {
  const tiles = Array.from({ length: TILES * TILES }, () => ({ sum: 0, squares: 0, count: 0 }))
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const edge = (light[at - 1] ?? 0) + (light[at + 1] ?? 0) + (light[at - width] ?? 0) + (light[at + width] ?? 0) - 4 * (light[at] ?? 0)
      const tile = tiles[Math.floor((y * TILES) / height) * TILES + Math.floor((x * TILES) / width)]
      if (!tile) continue
      tile.sum += edge
      tile.squares += edge * edge
      tile.count += 1
    }
  }
  return tiles.map(({ sum, squares, count }) => (count === 0 ? 0 : squares / count - (sum / count) ** 2)).sort((a, b) => b - a)
}

/** Where the score is 63: cards and faces blurred by 3 pixels of 1600. To be measured again on phones. */
const TYPICAL = 450

/** 0 to 100 of a grey copy 400 pixels wide. A small card on a plain table is judged by the card: the sharpest eighth counts. */
export function sharpness(grey: Grey): number {
  const sharpest = edges(grey).slice(0, (TILES * TILES) / 8)
  const mean = sharpest.reduce((sum, each) => sum + each, 0) / sharpest.length
  return Math.round(100 * (1 - Math.exp(-mean / TYPICAL)))
}
/** From here on a face or a document can be used. */
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
