import { callBack } from '../callback.ts'
import { gatewayDate } from '../form.ts'
import { NETWORK_CODE } from '../ids.ts'
import type { Call, Handset, Network } from '../network.ts'

/** The gateway tells how the session ended. `lastAnswer` is what our server said last, `CON ` or `END ` included. */
export async function tellEnd(network: Network, handset: Handset, call: Call, lastAnswer: string): Promise<void> {
  const now = network.options.clock.now()
  const fields: [string, string][] = [
    ['date', gatewayDate(now)],
    ['sessionId', call.id],
    ['serviceCode', call.serviceCode],
    ['networkCode', NETWORK_CODE],
    ['phoneNumber', handset.number],
    ['status', call.status === 'ended' ? 'Success' : call.status === 'failed' ? 'Failed' : 'Incomplete'],
    ['cost', 'IDR 0.00'],
    ['durationInMillis', String(Math.max(0, now - call.began))],
    ['hopsCount', String(call.hops)],
    ['hopsMetadata', call.metadata.join('|')],
    ['input', call.text],
    ['lastAppResponse', lastAnswer],
  ]
  if (call.status === 'failed') fields.push(['errorMessage', 'The application gave no proper answer'])
  await callBack(network, handset, 'ussd-end', fields)
}
