/** What a photo must become: at least so many pixels wide, at most so many thousand bytes. */
export type Limits = { minWidth: number; maxKb: number }
export type Size = { width: number; height: number }
export type Try = Size & { quality: number }

const BEST = 0.86
const STEP = 0.1
/** Below this, letters begin to dissolve; a narrower picture is better as long as one is allowed. */
const READABLE = 0.55
const WORST = 0.25
/** Wider than needed by this much is worth its bytes: more can be read, and the office may cut. */
const GENEROUS = 1.6

export const mostBytes = ({ maxKb }: Limits) => maxKb * 1000

const scaled = ({ width, height }: Size, to: number): Size => ({ width: to, height: Math.max(1, Math.round((height * to) / width)) })

/** The first try for a picture of this size; undefined when it is too small, because pixels can't be made up. */
export function firstTry(source: Size, limits: Limits): Try | undefined {
  if (source.width < limits.minWidth || source.height < 1) return undefined
  return { ...scaled(source, Math.min(source.width, Math.round(limits.minWidth * GENEROUS))), quality: BEST }
}

/** After a try that came out as so many bytes: undefined when it fits or nothing smaller is allowed. */
export function nextTry(last: Try, bytes: number, limits: Limits): Try | undefined {
  const most = mostBytes(limits)
  if (bytes <= most) return undefined
  const less = rounded(last.quality - STEP)
  if (less >= READABLE) return { ...last, quality: less }
  if (last.width > limits.minWidth) {
    const width = Math.max(limits.minWidth, Math.min(last.width - 1, Math.floor(last.width * Math.sqrt(most / bytes))))
    return { ...scaled(last, width), quality: rounded(READABLE + STEP) }
  }
  return less >= WORST ? { ...last, quality: less } : undefined
}

const rounded = (quality: number) => Math.round(quality * 100) / 100
