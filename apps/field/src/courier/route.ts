import { localDateOf } from '@jemput/domain'
import type { ParcelItem } from '@jemput/sync'
import type { Sending } from '../store/desk.ts'
import type { Handover } from './handover.ts'

/**
 * `open`: to be visited; `sealing`: done a moment ago, can be undone; `delivered`, `failed`: done today; `returning`: the last visit is
 * over, the office gets it back; `held`: the office did not take what was said of it.
 */
export type StopState = 'open' | 'sealing' | 'delivered' | 'failed' | 'returning' | 'held'
export type Stop = {
  id: string
  /** Place in the list of today. */
  no: number
  name: string
  state: StopState
  /** Undefined once the office has taken it from this phone: it is somebody's now. */
  parcel: ParcelItem | undefined
  sending: Sending | undefined
  /** Visits before today's. */
  visits: number
  /** When it was done, epoch ms. */
  at: number | null
  /** Why it failed. */
  word: string | null
}
export type Route = { stops: Stop[]; open: Stop[]; done: Stop[]; counts: { loaded: number; handed: number; failed: number; difference: number } }

type Known = { parcels: readonly ParcelItem[]; sendings: readonly Sending[]; handovers: readonly Handover[]; now: number; zone: string; language: 'id' | 'en' }

/** What this phone says first, then what the office says: a parcel that was handed over is done before any signal. */
export function readRoute({ parcels, sendings, handovers, now, zone, language }: Known): Route {
  const today = localDateOf(now, zone)
  const isToday = (at: number) => localDateOf(at, zone) === today
  const ofParcel = new Map(sendings.filter(({ kind }) => kind === 'delivered' || kind === 'attempt-failed').map((sending) => [sending.entity, sending]))

  const here = parcels.map((parcel): Omit<Stop, 'no'> => {
    const sending = ofParcel.get(parcel.id)
    const sealing = handovers.find((handover) => handover.parcel === parcel.id && handover.step === 'sealing')
    const last = parcel.attempts.at(-1)
    // The office's list of visits holds what this phone told once it has applied it.
    const untold = sending?.kind === 'attempt-failed' && !parcel.attempts.some(({ at }) => at >= sending.at - UNDONE_MS && at <= sending.at)
    const visits = parcel.attempts.length + (untold && !isToday(sending.at) ? 1 : 0)
    const stop = { id: parcel.id, name: parcel.name, parcel, sending, visits, at: sending?.at ?? null, word: sending?.word ?? null }
    if (sealing) return { ...stop, state: 'sealing', at: sealing.at, word: reasonOf(parcel, sealing.reason, language) }
    const denied = isDenied(sending)
    if (sending?.progress === 'held' && !denied) return { ...stop, state: 'held' }
    if (sending?.kind === 'delivered' && !denied) return { ...stop, state: 'delivered' }
    if (parcel.status === 'returning') return { ...stop, state: 'returning', word: reasonOf(parcel, last?.reason ?? null, language) }
    if (untold) return { ...stop, state: parcel.attempts.length + 1 >= parcel.attemptsAllowed ? 'returning' : isToday(sending.at) ? 'failed' : 'open' }
    if (last && isToday(last.at)) return { ...stop, state: 'failed', at: last.at, visits: parcel.attempts.length - 1, word: reasonOf(parcel, last.reason, language) }
    return { ...stop, state: 'open' }
  })
  const known = new Set(parcels.map(({ id }) => id))
  const gone = [...ofParcel.values()].filter(({ entity, kind, at }) => !known.has(entity) && kind === 'delivered' && isToday(at)).map((sending): Omit<Stop, 'no'> => ({
    id: sending.entity, name: sending.subject.name, state: sending.progress === 'held' ? 'held' : 'delivered', parcel: undefined, sending, visits: 0, at: sending.at, word: null,
  }))

  // What is done comes first, in the order in which it was, so that the next door is always one more than that.
  const all = [...gone, ...here]
  const done = all.filter(({ state }) => state !== 'open').sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const stops = [...done, ...all.filter(({ state }) => state === 'open')].map((stop, at): Stop => ({ ...stop, no: at + 1 }))
  const handed = stops.filter(({ state, sending, id }) => state === 'delivered' || (state === 'held' && sending?.kind === 'delivered') || (state === 'sealing' && wayOf(handovers, id) === 'handed')).length
  const failed = stops.filter(({ state }) => state !== 'open').length - handed
  return {
    stops, open: stops.filter(({ state }) => state === 'open'), done: stops.filter(({ state }) => state !== 'open'),
    counts: { loaded: stops.length, handed, failed, difference: stops.length - handed - failed },
  }
}

/** The office says that a passport was not handed over: somebody is to go there again. */
export const isDenied = (sending: Sending | undefined): boolean =>
  sending?.kind === 'delivered' && sending.progress === 'held' && sending.reason === 'asked-again'

/** A record is written so long after what it tells, at most: the seconds in which it can be undone, and those of a slow phone. */
const UNDONE_MS = 5 * 60_000
const wayOf = (handovers: readonly Handover[], parcel: string) => handovers.find((handover) => handover.parcel === parcel)?.way
export const reasonOf = ({ reasons }: ParcelItem, id: string | null, language: 'id' | 'en') => reasons.find((reason) => reason.id === id)?.label[language] ?? id

/** Words of a pack begin small, because they stand inside sentences too. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
