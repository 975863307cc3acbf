import { limits } from '../limits.ts'
import { changed, done, refuse } from '../network.ts'
import type { Call, Handset, Network, Outcome } from '../network.ts'
import { tellEnd } from './tell-end.ts'

/** The line goes dead: the person hung up, or walked out of reach. */
export async function drop(network: Network, handset: Handset): Promise<Outcome> {
  const call = handset.session
  if (!call || !isLive(call)) return refuse('no-session')
  await end(network, handset, call, 'dropped')
  return done
}

/** The network cuts what has lasted too long, or waits too long for the person. A clock moved back counts as too long. */
export async function expireCalls(network: Network): Promise<void> {
  const now = network.options.clock.now()
  for (const handset of network.handsets) {
    const call = handset.session
    if (call?.status !== 'open') continue
    const tooLong = Math.abs(now - call.began) > limits.sessionMs || Math.abs(now - call.touched) > limits.idleMs
    if (tooLong) await end(network, handset, call, 'expired')
  }
}

async function end(network: Network, handset: Handset, call: Call, status: 'dropped' | 'expired'): Promise<void> {
  call.status = status
  changed(network)
  await tellEnd(network, handset, call, call.screen === '' ? '' : `CON ${call.screen}`)
}

const isLive = (call: Call) => call.status === 'open' || call.status === 'waiting'
