import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FieldDatabase } from '../store/database.ts'
import type { Desk } from '../store/desk.ts'
import type { Reader } from '../sync/exchange.ts'
import { onStatus, readStatus } from '../sync/status.ts'
import type { OpenReader, Syncer } from '../sync/syncer.ts'

/** What is here before anybody has given a PIN. */
export type Phone = { db: FieldDatabase; syncer: Syncer }
export const ThisPhone = createContext<Phone | null>(null)

export function usePhone(): Phone {
  const phone = useContext(ThisPhone)
  if (!phone) throw new Error('the phone’s rows are not open yet')
  return phone
}

/** Whoever gave the PIN in this tab. It lives in memory alone: a reload locks. */
export type Session = { desk: Desk; reader: NonNullable<Reader> }
let session: Session | null = null
const listeners = new Set<() => void>()

export function setSession(opened: Session | null): void {
  session = opened
  for (const listener of listeners) listener()
}
const onSession = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
export const useSession = () => useSyncExternalStore(onSession, () => session)
export const useStatus = () => useSyncExternalStore(onStatus, readStatus)

export const openReader = (): OpenReader => session && {
  device: session.desk.device, reader: session.reader, forms: async () => (await session?.desk.visits() ?? []).map(({ form }) => form),
}
