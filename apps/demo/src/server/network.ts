import type { Switchboard } from './faults.ts'
import type { Bill, DemoLogin, DemoOffice, Exchange, Phone, Refusal, Session } from '../wire.ts'

/** What `createDemo` needs of the server that it is the outside of. */
export type DemoOptions = {
  gatewayKey: string
  /** Our own server's `fetch`. */
  deliver(request: Request): Promise<Response>
  offices(): DemoOffice[]
  logins: DemoLogin[]
  /** Whoever takes the money: the bills that there are, newest first, and the signature of a callback. */
  treasury: { bills(): Promise<Bill[]>; sign(office: string, body: string): string }
  clock: { now(): number; shift(ms: number): void; reset(): void }
  /** Where the built pages are. */
  distDir: string
  /** Does `work` after `ms`; the real time by default. */
  later?: Network['later']
}

/** A session with what only the network knows. */
export type Call = Session & { text: string; inputs: string[]; hops: number; metadata: string[] }

/** A callback as it was sent, for sending it again. */
export type Sent = { kind: Exchange['kind']; fields: [string, string][]; body: string; reply: string }

export type Handset = Omit<Phone, 'session'> & {
  session: Call | null
  last: { ussd?: Sent; sms?: Sent }
}

/** The mobile network of the demo, with everybody's phone in it. In memory: a restart begins anew. */
export type Network = {
  options: DemoOptions
  /** Another one after each start, so that no page takes an old world for this one. */
  id: string
  handsets: Handset[]
  /** Counts every change that a page could see. */
  version: number
  exchanges: number
  /** How its gateway behaves. */
  switchboard: Switchboard
  later(work: () => Promise<unknown>, ms: number): void
}

export type Outcome = { ok: true } | { ok: false; code: Refusal }
export const done: Outcome = { ok: true }
export const refuse = (code: Refusal): Outcome => ({ ok: false, code })

export function changed(network: Network): void {
  network.version += 1
}

/** The newest `most` of a list that must not grow without end. */
export function keep<T>(list: T[], most: number): T[] {
  return list.slice(-most)
}
