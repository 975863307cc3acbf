import { Hono } from 'hono'
import { callBack } from './callback.ts'
import { NETWORK_CODE, newMessageId } from './ids.ts'
import { findPhone } from './phones.ts'
import type { Network } from './network.ts'
import { receive } from './sms/receive.ts'
import { sizeOf } from '../size.ts'

/** So long after the message its delivery report comes. */
const REPORT_AFTER_MS = 800
const MOST_RECIPIENTS = 100
/** What the gateway puts as sender when an account has no name of its own. */
const NAMELESS = 'AFRICASTKNG'

type Recipient = { cost: string; messageId: string; messageParts?: number; number: string; status: string; statusCode: number }

/** Africa's Talking's own HTTP API, as far as its SDK 0.8.3 uses it for SMS. Its phones are the demo's. */
export function createStandIn(network: Network): Hono {
  return new Hono().post('/version1/messaging', async c => {
    const form = new URLSearchParams(await c.req.text())
    if (!c.req.header('apikey') || !form.get('username')) return c.text('The supplied authentication is invalid', 401)
    const numbers = (form.get('to') ?? '').split(',').filter(Boolean).slice(0, MOST_RECIPIENTS)
    const text = form.get('message') ?? ''
    if (numbers.length === 0 || text === '') return c.text('Request is missing required form field', 400)

    const from = form.get('from') ?? NAMELESS
    const recipients = numbers.map(number => hand(network, number, from, text))
    const accepted = recipients.filter(recipient => recipient.statusCode === 100).length
    const total = `Sent to ${accepted}/${numbers.length} Total Cost: IDR ${accepted}.0000`
    return c.json({ SMSMessageData: { Message: total, Recipients: recipients } }, 201)
  })
}

/** Accepts the message for one number; whether there is a phone behind it only the report tells. */
function hand(network: Network, number: string, from: string, text: string): Recipient {
  if (!/^\+\d{5,15}$/.test(number)) return { cost: '0', messageId: 'None', number, status: 'InvalidPhoneNumber', statusCode: 403 }
  const id = newMessageId()
  const handset = findPhone(network, number)
  if (handset) receive(network, handset, { id, from, text })
  network.later(() => report(network, number, id), REPORT_AFTER_MS)
  return { cost: 'IDR 1.0000', messageId: id, messageParts: sizeOf(text).parts, number, status: 'Success', statusCode: 100 }
}

async function report(network: Network, number: string, id: string): Promise<void> {
  const handset = findPhone(network, number)
  const fields: [string, string][] = [
    ['id', id], ['status', handset ? 'Success' : 'Failed'], ['phoneNumber', number], ['networkCode', NETWORK_CODE],
  ]
  if (!handset) fields.push(['failureReason', 'UserDoesNotExist'])
  await callBack(network, handset, 'delivery-report', fields)
}
