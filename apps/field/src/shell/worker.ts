import { useSyncExternalStore } from 'react'
import { registerSW } from 'virtual:pwa-register'

/** `ready`: the app starts without a network; `fresh`: a newer one waits for the officer's word. */
type Program = { ready: boolean; fresh: boolean }

let program: Program = { ready: false, fresh: false }
const LOOK_MS = 60 * 60_000
let stale = false
let take: (() => Promise<void>) | undefined
const listeners = new Set<() => void>()
function tell(change: Partial<Program>): void {
  program = { ...program, ...change }
  for (const listener of listeners) listener()
}

/** A capture or a handover may hold what is not on the disk yet, so its page is never reloaded under anybody's hands. */
const isAtWork = () => /\/(capture|route)\//.test(location.pathname)

export function beginWorker(): void {
  let served = navigator.serviceWorker?.controller != null
  navigator.serviceWorker?.addEventListener('controllerchange', () => {
    // The first one only begins to serve this page; any later one is a newer app than the page.
    stale = served
    served = true
    reloadIfStale()
  })
  // A worker is active only when it has kept every file.
  void navigator.serviceWorker?.ready.then(() => tell({ ready: true }))
  take = registerSW({
    onNeedRefresh: () => tell({ fresh: true }),
    // Below, for all tabs alike.
    onNeedReload: () => {},
    onRegisteredSW: (_, registration) => {
      // An app that stays open for days is never navigated, and a browser looks for a newer one only then.
      setInterval(() => { if (navigator.onLine) void registration?.update().catch(() => {}) }, LOOK_MS)
    },
  })
}

/** The newer program was taken, here or in another tab; this one follows as soon as nobody is in the middle of something. */
export function reloadIfStale(): void {
  if (stale && !isAtWork()) location.reload()
}

export const takeFresh = (): void => { void take?.() }
export const useProgram = (): Program => useSyncExternalStore((listener) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}, () => program)
