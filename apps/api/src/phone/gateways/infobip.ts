import { idOf, phoneOf } from './fields.ts'
import type { ArrivedSms, Gateway } from './port.ts'

/**
 * A gateway in the shape of Infobip's interfaces: JSON, a path for each step of a USSD session, only the newest input, several SMS or
 * reports in one callback, numbers without `+`. It gives no counter of turns, so only a repetition that comes faster than anybody types
 * is known for one.
 */
export const infobip: Gateway = {
  id: 'infobip',
  ussdPaths: { request: ['/ussd/session/:session/start', '/ussd/session/:session/response'], end: ['/ussd/session/:session/end'] },

  parseUssd(body, path) {
    const [, given, step] = /^\/ussd\/session\/([^/]+)\/(start|response)$/.exec(path) ?? []
    const session = idOf(given)
    const fields = parseJson(body)
    const phone = msisdnOf(fields?.['msisdn'])
    const serviceCode = textOf(fields?.['shortCode'])
    const text = textOf(fields?.['text'])
    if (!session || !phone || !serviceCode || text === undefined) return undefined
    return step === 'start'
      ? { session, phone, serviceCode, text: dialledWith(text, serviceCode), gives: 'first' }
      : { session, phone, serviceCode, text, gives: 'newest' }
  },

  renderUssd: ({ text, open }) => ({
    body: JSON.stringify({ shouldClose: !open, ussdMenu: text, responseExitCode: 200, responseMessage: '' }),
    headers: { 'content-type': 'application/json' },
  }),

  readEnd(body, path) {
    const session = idOf(/^\/ussd\/session\/([^/]+)\/end$/.exec(path)?.[1])
    const code = parseJson(body)?.['exitCode']
    return session === undefined ? undefined : { session, failed: typeof code === 'number' && code >= 500, lastHop: null }
  },

  readSms: (body) => resultsOf(body)?.map(arrivedOf) ?? [{ id: undefined, raw: body, sms: undefined }],

  readReports: (body) => (resultsOf(body) ?? []).flatMap((result) => {
    const messageId = idOf(result['messageId'])
    const status = idOf(asFields(result['status'])?.['groupName'])
    return messageId && status ? [{ messageId, status }] : []
  }),

  outcomeOf: (status) => outcomes.get(status),

  parseOptOut: (body) => msisdnOf(parseJson(body)?.['msisdn']),
}

/** Groups of its statuses that settle a message. PENDING says only that it is on its way. */
const outcomes = new Map<string, 'delivered' | 'failed'>([
  ['DELIVERED', 'delivered'], ['UNDELIVERABLE', 'failed'], ['EXPIRED', 'failed'], ['REJECTED', 'failed'],
])

/** What was typed after the code: `*384*16*1*2#` dialled at `*384*16#` is `1*2`. */
function dialledWith(text: string, serviceCode: string): string {
  const code = serviceCode.replace(/#$/, '')
  return text.startsWith(`${code}*`) ? text.slice(code.length + 1).replace(/#$/, '') : ''
}

type Fields = Readonly<Record<string, unknown>>
const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined

/** A text that the database can keep. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && !/[\0\uFFFD]/.test(value) ? value : undefined

const msisdnOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? phoneOf(value.startsWith('+') ? value : `+${value}`) : undefined

function parseJson(body: string): Fields | undefined {
  try {
    return asFields(JSON.parse(body))
  } catch {
    return undefined
  }
}

function resultsOf(body: string): Fields[] | undefined {
  const results = parseJson(body)?.['results']
  return Array.isArray(results) ? results.map((result) => asFields(result) ?? {}) : undefined
}

function arrivedOf(result: Fields): ArrivedSms {
  const id = idOf(result['messageId'])
  const from = msisdnOf(result['from'])
  const to = textOf(result['to'])?.trim()
  const text = textOf(result['text'])
  const sms = id && from && to && text !== undefined ? { id, from, to: msisdnOf(to) ?? to, text } : undefined
  return { id, raw: JSON.stringify(result), sms }
}
