import { useCallback } from 'react'
import { useDraft, type Kept } from '../capture/use-draft.ts'
import type { Draft } from '../store/desk.ts'
import { draftOf, findHandover, type Handover } from './handover.ts'
import type { DoorDesk } from './seal-handover.ts'

export type OpenHandover = {
  handover: Handover
  kept: Kept
  change(how: (handover: Handover) => Handover): void
  flush(): Promise<boolean>
  /** Something that belongs to it did not reach the disk. */
  fail(): void
}

/** A handover that is kept as it is written, in the way of every draft. */
export function useHandover(desk: DoorDesk, first: Handover, keptAt: number | null): OpenHandover {
  const { draft, kept, change: changeDraft, flush, fail } = useDraft(desk, draftOf(first), keptAt)
  const read = useCallback((now: Draft) => findHandover(now) ?? first, [first])
  const change = useCallback((how: (handover: Handover) => Handover) => changeDraft((now) => draftOf(how(read(now)))), [changeDraft, read])
  return { handover: read(draft), kept, change, flush, fail }
}
