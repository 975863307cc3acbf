import type { Exchange, Reply } from '../wire.ts'
import { formBody } from './form.ts'
import { limits } from './limits.ts'
import { changed, keep } from './network.ts'
import type { Handset, Network, Sent } from './network.ts'
import { sizeOf } from '../size.ts'

export type Answered = Reply & { metadata: string | null }

/** Calls our server as the gateway does and keeps request and answer for the raw view of the phone, if that is one of ours. */
export async function callBack(
  network: Network, handset: Handset | undefined, kind: Exchange['kind'], fields: [string, string][],
): Promise<Answered> {
  const body = formBody(fields)
  const reply = await post(network, kind, body)
  if (!handset) return reply
  record(network, handset, { kind, fields }, reply)
  if (kind === 'ussd' || kind === 'sms') handset.last[kind] = { kind, fields, body, reply: reply.text }
  return reply
}

/** The same bytes once more, as a gateway does when it is not sure. Nothing on the phone changes. */
export async function callBackAgain(network: Network, handset: Handset, sent: Sent): Promise<void> {
  const { kind, fields, body } = sent
  const reply = await post(network, kind, body)
  record(network, handset, { kind, fields, repeats: reply.text === sent.reply ? 'same' : 'different' }, reply)
}

async function post(network: Network, kind: Exchange['kind'], body: string): Promise<Answered> {
  const { gatewayKey, deliver } = network.options
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), limits.replyMs)
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  try {
    const request = new Request(`http://localhost/gateway/africastalking/${encodeURIComponent(gatewayKey)}/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      signal: patience.signal,
    })
    const response = await Promise.race([deliver(request), aborted(patience.signal)])
    return {
      status: response.status,
      type: (response.headers.get('content-type') ?? '').replace(/;.*/, ''),
      text: (await response.text()).replaceAll(gatewayKey, MASK),
      ms: took(),
      metadata: response.headers.get('at-ussd-hop-metadata'),
    }
  } catch {
    return { status: 0, type: '', text: '', ms: took(), metadata: null }
  } finally {
    clearTimeout(timer)
  }
}

const MASK = '••••••'

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => { signal.addEventListener('abort', () => reject(new Error('no answer in time'))) })
}

type Asked = Pick<Exchange, 'kind' | 'fields' | 'repeats'>

function record(network: Network, handset: Handset, asked: Asked, { metadata: _, ...reply }: Answered): void {
  const exchange: Exchange = {
    ...asked,
    id: network.exchanges += 1,
    path: `/gateway/africastalking/${MASK}/${asked.kind}`,
    reply,
    septets: asked.kind === 'ussd' ? sizeOf(screenOf(reply.text)).septets : 0,
  }
  handset.exchanges = keep([...handset.exchanges, exchange], limits.exchanges)
  changed(network)
}

/** What the phone shows of an answer. */
export const screenOf = (answer: string) => answer.replace(/^(CON|END) /, '')
