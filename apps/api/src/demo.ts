import { fileURLToPath } from 'node:url'
import type { Clock, Deps, PublishedPack } from './deps.ts'
import { numbersOf } from './office/shelf.ts'
import { signatureOf } from './payment/gateways/signed-json.ts'
import { listBills } from './payment/record.ts'
import type { DemoLogin } from './people/demo-staff.ts'

/** Real time that a demonstration may move. */
export type DemoClock = Clock & { shift(ms: number): void; reset(): void }

export function movableClock(): DemoClock {
  let moved = 0
  return { now: () => Date.now() + moved, shift: (ms) => { moved += ms }, reset: () => { moved = 0 } }
}

type Outside = { clock: DemoClock; logins: DemoLogin[]; gatewayKey: string; paymentKey: string; deliver(request: Request): Response | Promise<Response> }

/** The world outside: its pages, its phones and its gateway. Loaded only where it is wanted. */
export async function openDemo(deps: Deps, { clock, logins, gatewayKey, paymentKey, deliver }: Outside) {
  const { createDemo } = await import('@jemput/demo')
  const { shelf } = deps
  return createDemo({
    gatewayKey, clock, logins, treasury: { bills: () => listBills(deps.db), sign: (office, body) => signatureOf(office, body, paymentKey) }, deliver: async (request) => deliver(request),
    // Seen from src and from dist alike.
    distDir: fileURLToPath(new URL('../../demo/dist', import.meta.url)),
    offices: () => [...shelf.offices(), shelf.byDial('')].map(asSeenOutside),
  })
}

function asSeenOutside({ pack }: PublishedPack) {
  const { office, policy, sms } = pack
  const { id, short, name, dial, timezone: zone } = office
  const [smsNumber = ''] = numbersOf(pack)
  return {
    id, short, name, dial, frontDoor: office.template, smsNumber, zone, mode: policy.booking.mode,
    keywords: Object.values(sms.keywords).flatMap(({ words }) => words?.slice(0, 1) ?? []),
  }
}
