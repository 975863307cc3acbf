import type { Database } from '@jemput/db'
import { gzip, packFrame } from '@jemput/sync'
import fc from 'fast-check'
import type { Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import { createApp } from '../../src/app.ts'
import type { OfficeDay } from '../staff/office-day.ts'
import type { FieldPhone, Waiting } from './field-phone.ts'

const faults = ['none', 'answer-lost', 'frame-cut', 'link-cut', 'server-dies'] as const
/** One try to send some of it, in whatever order and as often as it comes, and what happens on the way. */
export type Sending = { picks: number[]; fault: (typeof faults)[number]; at: number }

export const sendings = fc.array(fc.record({ picks: fc.array(fc.nat(7), { maxLength: 10 }), fault: fc.constantFrom(...faults), at: fc.nat(400) }), { maxLength: 6 })

/** The same server, whose database fails at its n-th statement from now on: what was committed before stays, the rest never was. */
export function dying(day: OfficeDay, statements: number): Hono {
  let left = statements
  const count = () => {
    if (left-- === 0) throw Object.assign(new Error('the server died'), { code: '57P01' })
  }
  const db: Database = {
    ...day.db,
    transaction: (work) => day.db.transaction((sql) => work({
      query: async (text, params) => {
        count()
        return sql.query(text, params)
      },
    })),
  }
  return createApp({ ...day.deps, db }, { gatewayKeys: ['dying'] })
}

export async function send(day: OfficeDay, phone: FieldPhone, { picks, fault, at }: Sending): Promise<void> {
  const operations = picks.flatMap((pick): Waiting[] => phone.outbox.slice(pick, pick + 1))
  const whole = phone.frame(operations)
  if (fault === 'none') await phone.exchange(operations)
  if (fault === 'answer-lost') await phone.post(whole)
  if (fault === 'link-cut') await phone.post(whole.subarray(0, Math.floor(whole.length * at / 400)))
  if (fault === 'server-dies') {
    const { token } = phone.enrolled
    await dying(day, at % 60).request('/sync/v1/exchange', { method: 'POST', body: whole, headers: { authorization: `Bearer ${token}` } })
  }
  if (fault === 'frame-cut') {
    const header = {
      protocol: 1, app: '0', schema: 1, nonce: uuidv7(), cursor: null, storage: { usage: null, quota: null, persisted: false }, pending: 0,
      operations: operations.map(({ envelope }) => envelope),
    }
    const frame = packFrame(header, operations.map(({ body }) => body))
    await phone.post(gzip(frame.subarray(0, Math.floor(frame.length * at / 400))))
  }
}
