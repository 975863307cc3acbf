import type { Phone, Session, World } from '../wire.ts'
import { limits } from './limits.ts'
import type { Call, Handset, Network } from './network.ts'

/** What the pages may see. */
export function viewOf(network: Network): World {
  const { screenSeptets, sessionMs, idleMs, inputLength, smsLength, phones } = limits
  const now = network.options.clock.now()
  return {
    version: network.version,
    now,
    moved: now - Date.now(),
    offices: network.options.offices(),
    phones: network.handsets.map(viewOfPhone),
    limits: { phones, screenSeptets, sessionMs, idleMs, inputLength, smsLength },
  }
}

function viewOfPhone({ number, name, session, exchanges, messages }: Handset): Phone {
  return { number, name, session: session && viewOfSession(session), exchanges, messages }
}

function viewOfSession({ id, serviceCode, began, touched, status, screen, septets }: Call): Session {
  return { id, serviceCode, began, touched, status, screen, septets }
}
