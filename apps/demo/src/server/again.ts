import { callBackAgain } from './callback.ts'
import { done, refuse } from './network.ts'
import type { Handset, Network, Outcome } from './network.ts'

/** The gateway sends its last request of this phone again, byte for byte: the same session and text, or the same SMS id. */
export async function again(network: Network, handset: Handset, kind: 'ussd' | 'sms'): Promise<Outcome> {
  const last = handset.last[kind]
  if (!last) return refuse('nothing-to-repeat')
  await callBackAgain(network, handset, last)
  return done
}
