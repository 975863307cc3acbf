import { changed, keep, type Network } from './network.ts'

/** What may go wrong when a message is handed to the gateway, as its documentation and its callers tell. `none` = 201, accepted. */
export const sendFaults = [
  'none', 'answers-200', 'no-recipients', 'unauthorised', 'no-credit', 'broken', 'silent', 'silent-but-accepted', 'partial', 'slow',
] as const
export type SendFault = (typeof sendFaults)[number]
/** What may be odd about delivery reports. */
export const reportFaults = ['none', 'unknown-word', 'overtakes', 'twice', 'backwards', 'missing'] as const
export type ReportFault = (typeof reportFaults)[number]

/** One message as it came to the gateway: never its text or its whole number. */
export type Handed = { at: number; to: string; parts: number; fault: SendFault; report: ReportFault; answer: string }

/** How the gateway behaves just now. `left`: for so many more requests, null = until it is changed. */
export type Switchboard = { send: SendFault; report: ReportFault; left: number | null; handed: Handed[] }

export const allWell = (): Switchboard => ({ send: 'none', report: 'none', left: null, handed: [] })

/** How this request is treated; counts it. */
export function nextFault({ switchboard }: Network): { send: SendFault; report: ReportFault } {
  const { send, report, left } = switchboard
  if (left !== null) switchboard.left = left - 1
  if (switchboard.left === 0) Object.assign(switchboard, { send: 'none', report: 'none', left: null } satisfies Partial<Switchboard>)
  return { send, report }
}

const MOST_HANDED = 30
export function noteHanded(network: Network, handed: Omit<Handed, 'at'>): void {
  network.switchboard.handed = keep([...network.switchboard.handed, { ...handed, at: network.options.clock.now() }], MOST_HANDED)
  changed(network)
}
