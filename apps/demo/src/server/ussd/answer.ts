import { limits } from '../limits.ts'
import { done, refuse } from '../network.ts'
import type { Handset, Network, Outcome } from '../network.ts'
import { ask } from './hop.ts'

/** A person answers the screen. The network joins all inputs by `*`, whatever they contain. */
export async function answer(network: Network, handset: Handset, input: string): Promise<Outcome> {
  const session = handset.session
  if (session?.status === 'waiting') return refuse('busy')
  if (session?.status !== 'open') return refuse('no-session')
  if (input === '') return refuse('nothing-written')
  if (input.length > limits.inputLength) return refuse('bad-request')

  session.inputs.push(input)
  session.text = session.inputs.join('*')
  await ask(network, handset, session)
  return done
}
