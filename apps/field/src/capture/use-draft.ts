import { useCallback, useEffect, useRef, useState } from 'react'
import type { Desk, Draft } from '../store/desk.ts'

const PAUSE_MS = 400

/** Where the draft is: `at` is when it last reached the disk (epoch ms), `whole` when nothing was written since; `trouble`: the last try did not. */
export type Kept = { at: number | null; whole: boolean; trouble: boolean }
export type OpenDraft = {
  draft: Draft
  kept: Kept
  change(how: (draft: Draft) => Draft): void
  /** Writes what is not written yet; true when all of it is on the disk. */
  flush(): Promise<boolean>
  /** The record is finished or dropped: nothing is written any more. */
  close(): void
  /** It could not be finished after all. */
  reopen(): void
  /** Something that belongs to the draft did not reach the disk. */
  fail(): void
}

/** A draft that is written after each change, and at once when the page is left. Writes follow each other, so the newest is last. */
export function useDraft(desk: Pick<Desk, 'saveDraft'>, first: Draft, keptAt: number | null): OpenDraft {
  const [draft, setDraft] = useState(first)
  const [kept, setKept] = useState<Kept>({ at: keptAt, whole: true, trouble: false })
  const newest = useRef(first)
  const written = useRef<Draft | null>(keptAt === null ? null : first)
  const queue = useRef<Promise<boolean>>(Promise.resolve(true))
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const closed = useRef(false)

  const fail = useCallback(() => setKept((before) => ({ ...before, trouble: true })), [])
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(pause.current)
    queue.current = queue.current.then(async () => {
      const now = newest.current
      if (closed.current || written.current === now) return true
      try {
        const at = await desk.saveDraft(now)
        written.current = now
        setKept({ at, whole: newest.current === now, trouble: false })
        return true
      } catch {
        fail()
        return false
      }
    })
    return queue.current
  }, [desk, fail])

  const change = useCallback((how: (draft: Draft) => Draft) => {
    newest.current = how(newest.current)
    setDraft(newest.current)
    setKept((before) => (before.whole ? { ...before, whole: false } : before))
    clearTimeout(pause.current)
    pause.current = setTimeout(() => { void flush() }, PAUSE_MS)
  }, [flush])

  const close = useCallback(() => {
    closed.current = true
    clearTimeout(pause.current)
  }, [])

  const reopen = useCallback(() => { closed.current = false }, [])

  useEffect(() => {
    const leave = () => { void flush() }
    const onHidden = () => { if (document.hidden) leave() }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', onHidden)
      leave()
    }
  }, [flush])

  return { draft, kept, change, flush, close, reopen, fail }
}
