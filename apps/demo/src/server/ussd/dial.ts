import { newSessionId } from '../ids.ts'
import { limits } from '../limits.ts'
import { done, refuse } from '../network.ts'
import type { Handset, Network, Outcome } from '../network.ts'
import { drop } from './drop.ts'
import { ask } from './hop.ts'
import { isServiceCode, splitDialled } from './service-code.ts'

/** A person dials. What ran before on that phone is hung up first, as the phone itself would do. */
export async function dial(network: Network, handset: Handset, dialled: string): Promise<Outcome> {
  if (!isServiceCode(dialled) || dialled.length > limits.inputLength) return refuse('bad-request')
  if (handset.session?.status === 'waiting') return refuse('busy')
  if (handset.session?.status === 'open') await drop(network, handset)

  const offices = network.options.offices()
  const { serviceCode, text } = splitDialled(dialled, offices.map(office => office.dial))
  const now = network.options.clock.now()
  handset.session = {
    id: newSessionId(), serviceCode, began: now, touched: now, status: 'waiting', screen: '', septets: 0,
    text, inputs: text === '' ? [] : [text], hops: 0, metadata: [],
  }
  await ask(network, handset, handset.session)
  return done
}
