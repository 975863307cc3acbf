import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { isBillingCode } from '@jemput/domain'
import { z } from 'zod'
import type { PaymentGateway } from './port.ts'

const Body = z.object({
  id: z.string().regex(/^[\x21-\x7e]{1,128}$/), billing: z.string().max(40), amount: z.int().min(0).max(2_000_000_000),
  receipt: z.string().regex(/^[\x20-\x7e]{1,64}$/),
})

/** `sha256=` and the HMAC of office and body, hex. The office is in it, so that a callback of one is worth nothing at another. */
export const signatureOf = (office: string, body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${office}\n${body}`, 'utf8').digest('hex')}`

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Fourteen random digits after the first, which the treasury begins its codes with: nobody can guess one that is open. */
const newBillingCode = (): string => `${randomInt(7, 10)}${String(randomInt(100_000_000_000_000)).padStart(14, '0')}`

/**
 * The gateway that comes with Jemput: it makes billing codes itself, and hears of money by JSON with a signature
 * `{id, billing, amount, receipt}`. A treasury's own interface is another adapter.
 */
export const signedJson: PaymentGateway = {
  issue: async () => newBillingCode(),

  isSigned({ office, body, signature = '' }, secrets) {
    // Every secret is tried, so that the time tells nothing of which one it was.
    return secrets.map((secret) => isSame(signatureOf(office, body, secret), signature)).includes(true)
  },

  parse(body) {
    const read = Body.safeParse(readJson(body))
    return read.success && isBillingCode(read.data.billing) ? read.data : undefined
  },
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
