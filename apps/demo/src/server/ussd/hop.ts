import { callBack, screenOf } from '../callback.ts'
import { NETWORK_CODE } from '../ids.ts'
import { changed } from '../network.ts'
import type { Call, Handset, Network } from '../network.ts'
import { sizeOf } from '../../size.ts'
import { tellEnd } from './tell-end.ts'

/** One request of the session and its screen. */
export async function ask(network: Network, handset: Handset, call: Call): Promise<void> {
  call.status = 'waiting'
  changed(network)
  const reply = await callBack(network, handset, 'ussd', [
    ['phoneNumber', handset.number],
    ['serviceCode', call.serviceCode],
    ['text', call.text],
    ['sessionId', call.id],
    ['networkCode', NETWORK_CODE],
  ])
  call.hops += 1
  if (reply.metadata) call.metadata.push(reply.metadata)
  // The person may have hung up meanwhile: then nobody is there to read the answer.
  if (!isWaiting(call)) return

  const kind = /^(CON|END) /.exec(reply.text)?.[1]
  const proper = kind !== undefined && reply.status === 200
  call.touched = network.options.clock.now()
  call.screen = proper ? screenOf(reply.text) : ''
  call.septets = sizeOf(call.screen).septets
  call.status = !proper ? 'failed' : kind === 'CON' ? 'open' : 'ended'
  changed(network)
  if (call.status !== 'open') await tellEnd(network, handset, call, reply.text)
}

/** A function, because between two looks the other hand of the person may have changed it. */
const isWaiting = (call: Call) => call.status === 'waiting'
