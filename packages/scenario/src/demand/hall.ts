import { createApp, createKeys, listShippedOffices, mediaFolder, openShelf, publish, readPackFolder, shippedPacks, type Deps, type PublishedPack } from '@jemput/api'
import { migrate, openDatabase } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'

const GATEWAY_KEY = 'demand'

/** Every office that comes with Jemput on one PostgreSQL database, with a clock that is set. */
export type Hall = {
  deps: Deps
  clock: { now(): number; set(ms: number): void }
  offices: ReadonlyMap<string, PublishedPack>
  /** A callback of the gateway. */
  call(kind: 'ussd' | 'sms', fields: Record<string, string>): Promise<{ text: string; at: string }>
  fetch(request: Request): Response | Promise<Response>
  close(): Promise<void>
}

export async function openHall(url: string, opens: number): Promise<Hall> {
  const db = await openDatabase({ url })
  await migrate(db)
  for (const office of await listShippedOffices()) {
    const { pack } = await readPackFolder(join(shippedPacks(), office))
    if (!pack) throw new Error(`the pack of ${office} does not load`)
    await publish(db, pack, 0)
  }
  const folder = mkdtempSync(join(tmpdir(), 'jemput-demand-'))
  let now = opens
  const clock = { now: () => now, set: (ms: number) => { now = Math.max(now, ms) } }
  const deps: Deps = { db, clock, log: pino({ level: 'silent' }), keys: createKeys('invented people only'), shelf: await openShelf(db), media: mediaFolder(folder) }
  const app = createApp(deps, { gatewayKeys: [GATEWAY_KEY] })
  return {
    deps, clock, offices: new Map(deps.shelf.offices().map((office) => [office.pack.office.id, office])),
    async call(kind, fields) {
      const response = await app.request(`/gateway/africastalking/${GATEWAY_KEY}/${kind}`, {
        method: 'POST', body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      if (response.status !== 200) throw new Error(`${kind} was answered ${response.status}`)
      return { text: await response.text(), at: response.headers.get('at-ussd-hop-metadata') ?? '' }
    },
    fetch: (request) => app.fetch(request),
    async close() {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const smsNumberOf = ({ office }: Pack): string => (typeof office.smsNumber === 'string' ? office.smsNumber : office.smsNumber[0] ?? '')
