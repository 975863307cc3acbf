import { limits } from '../limits.ts'
import { changed, keep } from '../network.ts'
import type { Handset, Network } from '../network.ts'
import type { Sms } from '../../wire.ts'
import { sizeOf } from '../../size.ts'

/** An SMS reaches a phone: it lies in the thread of whoever sent it, and an answer goes there. */
export function receive(network: Network, handset: Handset, message: { id: string; from: string; text: string }): void {
  const { id, from, text } = message
  const at = network.options.clock.now()
  const received: Sms = { id, way: 'received', peer: from, text, at, ...sizeOf(text), read: false, failed: false }
  handset.messages = keep([...handset.messages, received], limits.messages)
  changed(network)
}
