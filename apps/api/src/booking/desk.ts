import type { Sql } from '@jemput/db'
import type { Language } from '@jemput/flow'
import type { Clock, Keys, PublishedPack, Shelf } from '../deps.ts'

/**
 * Everything a booking verb works with: one transaction, one office at one version, one person asking, one moment.
 * `requestKey` identifies the turn or request: the same key never takes seats twice.
 */
export type Desk = {
  sql: Sql
  office: PublishedPack
  shelf: Shelf
  keys: Keys
  /** Epoch ms, the same for the whole turn. */
  now: ReturnType<Clock['now']>
  /** E.164, as the gateway gives it. */
  phone: string
  channel: 'USSD' | 'SMS' | 'COUNTER'
  language: Language
  requestKey: string
}
