import type { FieldView } from '@jemput/flow/form'
import { useEffect, useState } from 'react'
import { measurePhoto } from '../photo/prepare-photo.ts'
import { SHARP } from '../photo/sharpness.ts'
import type { OpenMedia } from '../photo/use-kept.ts'

/** A photo of the form, and how sharp it is, 0 to 100. */
export type Measured = { field: FieldView; score: number }

/** The photos that were taken, measured. Those that are still being measured, or that the phone can't show, are not among them. */
export function useMeasured(fields: readonly FieldView[], openMedia: OpenMedia): { all: Measured[]; unsharp: Measured[] } {
  const photos = fields.flatMap((field) => (field.type === 'photo' && typeof field.value === 'string' ? [{ field, sha256: field.value }] : []))
  const [scores, setScores] = useState<Readonly<Record<string, number>>>({})
  const names = photos.map(({ sha256 }) => sha256).join(' ')

  useEffect(() => {
    let gone = false
    async function measure(sha256: string) {
      const blob = await openMedia(sha256)
      const score = blob && await measurePhoto(blob)
      if (!gone && score !== undefined) setScores((now) => ({ ...now, [sha256]: score }))
    }
    // A photo that the browser can't decode says so on its own page.
    for (const sha256 of names.split(' ')) if (sha256 !== '') void measure(sha256).catch(() => undefined)
    return () => { gone = true }
  }, [names, openMedia])

  const all = photos.flatMap(({ field, sha256 }) => {
    const score = scores[sha256]
    return score === undefined ? [] : [{ field, score }]
  })
  return { all, unsharp: all.filter(({ score }) => score < SHARP) }
}
