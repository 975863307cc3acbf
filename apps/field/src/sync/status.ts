/** How the link is, as far as this phone has noticed. `portal`: somebody in between wants to be logged in to; `full`: what comes can't be written down here. */
export type Link = 'unknown' | 'online' | 'offline' | 'weak' | 'portal' | 'full'
export type Status = {
  link: Link
  /** Something is being sent or asked just now. */
  busy: boolean
  /** Epoch ms of the next try after one that failed. */
  retryAt: number | null
  /** How much of each photo has left, by hash, 0 to 1. */
  leaving: ReadonlyMap<string, number>
}

let status: Status = { link: 'unknown', busy: false, retryAt: null, leaving: new Map() }
const listeners = new Set<() => void>()

export const readStatus = (): Status => status
export function tellStatus(change: Partial<Status>): void {
  status = { ...status, ...change }
  for (const listener of listeners) listener()
}
export function tellLeaving(sha256: string, part: number | null): void {
  const leaving = new Map(status.leaving)
  if (part === null) leaving.delete(sha256)
  else leaving.set(sha256, part)
  tellStatus({ leaving })
}
export function onStatus(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
