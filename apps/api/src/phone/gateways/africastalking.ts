import { idOf, phoneOf } from './fields.ts'
import type { Gateway } from './port.ts'

/** The gateway refuses longer hop metadata. */
const LONGEST_METADATA = 99

/**
 * Africa's Talking as its documentation describes its callbacks: form fields, all inputs joined by `*`,
 * an answer that begins with `CON ` or `END `. It signs nothing, so every field may be anything.
 */
export const africasTalking: Gateway = {
  id: 'africastalking',
  ussdPaths: { request: ['/ussd'], end: ['/ussd-end'] },

  parseUssd(body) {
    const form = parseForm(body)
    const session = idOf(form?.get('sessionId'))
    const phone = phoneOf(form?.get('phoneNumber'))
    const serviceCode = form?.get('serviceCode')
    const text = form?.get('text')
    if (!session || !phone || !serviceCode || text === undefined) return undefined
    return { session, phone, serviceCode, text, gives: 'all' }
  },

  renderUssd: ({ text, open, at }) => ({
    body: `${open ? 'CON' : 'END'} ${text}`,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'at-ussd-hop-metadata': at.replace(/[^\w/.-]/g, '').slice(0, LONGEST_METADATA) },
  }),

  readEnd(body) {
    const form = parseForm(body)
    const session = idOf(form?.get('sessionId'))
    return session === undefined ? undefined : { session, failed: form?.get('status') === 'Failed', lastHop: form?.get('hopsMetadata')?.split('|').at(-1) || null }
  },

  readSms(body) {
    const form = parseForm(body)
    const id = idOf(form?.get('id'))
    const from = phoneOf(form?.get('from'))
    // A short code has no `+`, so `to` is not checked as a phone number. The date is not read: its two formats vary, our clock counts.
    const to = form?.get('to')?.trim()
    const text = form?.get('text')
    const whole = id && from && to && text !== undefined
    return [{ id, raw: body, sms: whole ? { id, from, to: phoneOf(to) ?? to, text } : undefined }]
  },

  readReports(body) {
    const form = parseForm(body)
    const messageId = idOf(form?.get('id'))
    const status = idOf(form?.get('status'))
    return messageId && status ? [{ messageId, status, phone: phoneOf(form?.get('phoneNumber')) }] : []
  },

  outcomeOf: (status) => outcomes.get(status),

  parseOptOut: (body) => phoneOf(parseForm(body)?.get('phoneNumber')),
}

/** Words of the gateway that settle a message. Sent, Submitted and Buffered say only that it is on its way. */
const outcomes = new Map<string, 'delivered' | 'failed'>([
  ['Success', 'delivered'], ['Failed', 'failed'], ['Rejected', 'failed'], ['AbsentSubscriber', 'failed'], ['Expired', 'failed'],
])

/** Fields of a form; undefined when a field comes twice or the bytes are no UTF-8, for then nobody can say what was meant. */
function parseForm(body: string): Map<string, string> | undefined {
  if (/%(?![0-9a-f]{2})/i.test(body)) return undefined
  const form = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(body)) {
    // PostgreSQL stores no NUL, and U+FFFD is what is left of bytes that were no text.
    if (form.has(name) || /[\0\uFFFD]/.test(name + value)) return undefined
    form.set(name, value)
  }
  return form
}
