import { useSyncExternalStore } from 'react'
import { registerSW } from 'virtual:pwa-register'

/** `ready`: the app starts without a network; `fresh`: a newer one waits for the officer's word. */
type Program = { ready: boolean; fresh: boolean }

let program: Program = { ready: false, fresh: false }
let stale = false
let take: (() => Promise<void>) | undefined
const listeners = new Set<() => void>()
function tell(change: Partial<Program>): void {
  program = { ...program, ...change }
  for (const listener of listeners) listener()
}

/** A capture may hold what is not on the disk yet, so its page is never reloaded under the officer's hands. */
const isCapturing = () => location.pathname.includes('/capture/')

export function beginWorker(): void {
  take = registerSW({
    onOfflineReady: () => tell({ ready: true }),
    onNeedRefresh: () => tell({ ready: true, fresh: true }),
    onNeedReload: () => {
      stale = true
      reloadIfStale()
    },
    onRegisteredSW: (_, registration) => { if (registration?.active) tell({ ready: true }) },
  })
}

/** Another tab has taken the newer program; this one follows as soon as nobody is in the middle of a capture. */
export function reloadIfStale(): void {
  if (stale && !isCapturing()) location.reload()
}

export const takeFresh = (): void => { void take?.() }
export const useProgram = (): Program => useSyncExternalStore((listener) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}, () => program)
