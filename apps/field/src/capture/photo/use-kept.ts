import { useEffect, useState } from 'react'
import type { Desk } from '../../store/desk.ts'

export type OpenMedia = Desk['openMedia']

/** The bytes that an answer names: undefined while they are opened, `lost` when the phone has them no more. */
export function useKept(sha256: string | null, openMedia: OpenMedia): Blob | 'lost' | undefined {
  const [kept, setKept] = useState<{ sha256: string; blob: Blob | 'lost' }>()
  useEffect(() => {
    if (sha256 === null) return
    let gone = false
    void openMedia(sha256).then((blob) => { if (!gone) setKept({ sha256, blob: blob ?? 'lost' }) })
    return () => { gone = true }
  }, [sha256, openMedia])
  return kept?.sha256 === sha256 ? kept?.blob : undefined
}
