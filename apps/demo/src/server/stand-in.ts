import { Hono, type Context } from 'hono'
import { callBack } from './callback.ts'
import { nextFault, noteHanded, type ReportFault, type SendFault } from './faults.ts'
import { NETWORK_CODE, newMessageId } from './ids.ts'
import { findPhone } from './phones.ts'
import type { Network } from './network.ts'
import { receive } from './sms/receive.ts'
import { sizeOf } from '../size.ts'

/** So long after the message its delivery report comes. */
const REPORT_AFTER_MS = 800
/** Longer than any caller waits, and an answer that is only late. */
const SILENCE_MS = 120_000
const SLOW_MS = 3000
const MOST_RECIPIENTS = 100
/** What the gateway puts as sender when an account has no name of its own. */
const NAMELESS = 'AFRICASTKNG'

type Recipient = { cost: string; messageId: string; messageParts?: number; number: string; status: string; statusCode: number }
/** What is answered, once it is time to answer. */
type Answer = { status: 200 | 201 | 400 | 401 | 402 | 500; text: string } | { status: 200 | 201; recipients: Recipient[]; asked: number }

/** Africa's Talking's own HTTP API, as far as its SDK 0.8.3 uses it for SMS, with the faults of its switchboard. Its phones are the demo's. */
export function createStandIn(network: Network): Hono {
  return new Hono().post('/version1/messaging', async c => {
    const form = new URLSearchParams(await c.req.text())
    if (!c.req.header('apikey') || !form.get('username')) return say(c, { status: 401, text: 'The supplied authentication is invalid' })
    const numbers = (form.get('to') ?? '').split(',').filter(Boolean).slice(0, MOST_RECIPIENTS)
    const text = form.get('message') ?? ''
    if (numbers.length === 0 || text === '') return say(c, { status: 400, text: 'Request is missing required form field' })

    const fault = nextFault(network)
    const answer = await treat(network, fault, numbers, { from: form.get('from') ?? NAMELESS, text })
    for (const to of numbers) noteHanded(network, { to: masked(to), parts: sizeOf(text).parts, fault: fault.send, report: fault.report, answer: named(answer) })
    const patience = fault.send === 'slow' ? SLOW_MS : fault.send.startsWith('silent') ? SILENCE_MS : 0
    if (patience > 0) await waitFor(network, patience, c.req.raw.signal)
    return say(c, answer)
  })
}

const masked = (number: string) => number.replace(/\d{4}(?=\d{3}$)/, '****')
const named = (answer: Answer) => 'text' in answer ? `HTTP ${answer.status}` : `HTTP ${answer.status}, ${answer.recipients.filter(accepted).length}/${answer.asked}`
const accepted = ({ statusCode }: Recipient) => statusCode === 100

type Fault = { send: SendFault; report: ReportFault }
type Message = { from: string; text: string }

async function treat(network: Network, fault: Fault, numbers: string[], message: Message): Promise<Answer> {
  switch (fault.send) {
    case 'unauthorised': return { status: 401, text: 'The supplied authentication is invalid' }
    case 'no-credit': return { status: 402, text: 'Insufficient balance' }
    case 'broken': return { status: 500, text: 'Internal Server Error' }
    case 'no-recipients': return { status: 201, recipients: [], asked: numbers.length }
    case 'silent': return { status: 500, text: 'Internal Server Error' }
    default: return {
      status: fault.send === 'answers-200' ? 200 : 201, asked: numbers.length,
      recipients: await Promise.all(numbers.map((number, at) => fault.send === 'partial' && at % 2 === numbers.length % 2 ? refused(number) : hand(network, fault.report, number, message))),
    }
  }
}

function say(c: Context, answer: Answer) {
  if ('text' in answer) return c.text(answer.text, answer.status)
  const count = answer.recipients.filter(accepted).length
  const total = `Sent to ${count}/${answer.asked} Total Cost: IDR ${count}.0000`
  return c.json({ SMSMessageData: { Message: total, Recipients: answer.recipients } }, answer.status)
}

const refused = (number: string): Recipient => ({ cost: '0', messageId: 'None', number, status: 'UserInBlacklist', statusCode: 406 })

/** Accepts the message for one number; whether there is a phone behind it only the report tells. */
async function hand(network: Network, fault: ReportFault, number: string, { from, text }: Message): Promise<Recipient> {
  if (!/^\+\d{5,15}$/.test(number)) return { cost: '0', messageId: 'None', number, status: 'InvalidPhoneNumber', statusCode: 403 }
  const id = newMessageId()
  const handset = findPhone(network, number)
  if (handset) receive(network, handset, { id, from, text })
  const words = wordsOf(fault, handset !== undefined)
  if (fault === 'overtakes') for (const status of words) await report(network, number, id, status)
  else if (words.length > 0) network.later(async () => { for (const status of words) await report(network, number, id, status) }, REPORT_AFTER_MS)
  return { cost: 'IDR 1.0000', messageId: id, messageParts: sizeOf(text).parts, number, status: 'Success', statusCode: 100 }
}

/** What is reported of a message, one after the other. */
function wordsOf(fault: ReportFault, isThere: boolean): string[] {
  const end = isThere ? 'Success' : 'Failed'
  switch (fault) {
    case 'missing': return []
    case 'unknown-word': return ['Borked']
    case 'twice': return [end, end]
    case 'backwards': return [end, 'Buffered', 'Sent']
    default: return [end]
  }
}

async function report(network: Network, number: string, id: string, status: string): Promise<void> {
  const handset = findPhone(network, number)
  const fields: [string, string][] = [['id', id], ['status', status], ['phoneNumber', number], ['networkCode', NETWORK_CODE]]
  if (status === 'Failed') fields.push(['failureReason', 'UserDoesNotExist'])
  await callBack(network, handset, 'delivery-report', fields)
}

/** Until the time is over or nobody waits any more. */
function waitFor(network: Network, ms: number, gone: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    gone.addEventListener('abort', () => resolve())
    network.later(async () => { resolve() }, ms)
  })
}
