import type { ManifestLine, Manifest } from '@jemput/contract'

/**
 * Lines that somebody has to explain. While two people count one after the other, a parcel that one of them has just counted is no
 * mistake yet: it is left behind when a later one of the same side has been counted by both, or when both have counted as many.
 */
export function unexplained({ lines, out, in: into }: Pick<Manifest, 'lines' | 'out' | 'in'>): ManifestLine[] {
  const both = lines.filter((line) => line.state === 'match')
  const lastOut = Math.max(0, ...both.map((line) => line.out ?? 0))
  const lastIn = Math.max(0, ...both.map((line) => line.in ?? 0))
  return lines.filter(({ state, out: outAt, in: inAt }) => {
    if (state === 'foreign') return true
    if (state === 'out-only') return out === into || (outAt ?? 0) < lastOut
    return state === 'in-only' && (out === into || (inAt ?? 0) < lastIn)
  })
}
