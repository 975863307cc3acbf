import type { VisitItem } from '@jemput/sync'
import type { DeskRow } from '../store/database.ts'

export type CheckName = 'roster' | 'form' | 'key' | 'app' | 'space' | 'kept' | 'camera' | 'clock' | 'battery'
/** `missing`: going without it would be for nothing; `note`: one can go, and should know. `value`: what was found, in its own unit. */
export type Check = { name: CheckName; state: 'ok' | 'note' | 'missing'; value: number | null }

/** What was found on this phone. `null`: the browser doesn't tell. */
export type Found = {
  people: number
  /** Whether the form of the visit is here. */
  form: boolean
  desk: Pick<DeskRow, 'wholeAt' | 'escrow' | 'key' | 'ahead'>
  offlineReady: boolean
  free: number | null
  persisted: boolean | null
  camera: 'granted' | 'prompt' | 'denied' | null
  battery: number | null
}

/** Bytes: sixty people with six photos of 300 KB, and as much again. */
const ROOM = 250 * 1024 * 1024
/** The value of a camera that somebody forbade. */
export const DENIED = -1
const APART_MS = 120_000
const CHARGED = 0.6

/** Everything is proven from what lies on the phone; nothing is ticked by hand. */
export function checkReadiness(visit: Pick<VisitItem, 'form'>, { people, form, desk, offlineReady, free, persisted, camera, battery }: Found): Check[] {
  const checks: Check[] = [
    { name: 'roster', state: desk.wholeAt === null ? 'missing' : 'ok', value: people },
    { name: 'form', state: form ? 'ok' : 'missing', value: visit.form.version },
    { name: 'key', state: desk.escrow === null ? 'ok' : 'note', value: desk.key.version },
    { name: 'app', state: offlineReady ? 'ok' : 'missing', value: null },
    { name: 'space', state: free === null || free < ROOM ? 'note' : 'ok', value: free },
    { name: 'kept', state: persisted === true ? 'ok' : 'note', value: null },
    { name: 'camera', state: camera === 'granted' ? 'ok' : 'note', value: camera === 'denied' ? DENIED : null },
    { name: 'clock', state: desk.ahead !== null && Math.abs(desk.ahead) < APART_MS ? 'ok' : 'note', value: desk.ahead },
  ]
  return battery === null ? checks : [...checks, { name: 'battery', state: battery < CHARGED ? 'note' : 'ok', value: battery }]
}
