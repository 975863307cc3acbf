import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AddressInfo } from 'node:net'

const CLOSING = { lookEveryMs: 50, atMostMs: 15_000 }

export type Listening = {
  port: number
  /** Takes nobody in any more and waits for the answers that are being worked out. */
  close(): Promise<void>
}

/** Listens on a port, 0 for any free one. Rejects when it is taken. */
export function listen(app: Hono, { port, host }: { port: number; host: string }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
      resolve({ port: address.port, close: () => close(server) })
    })
    server.once('error', reject)
  })
}

/** Connections that are kept open for a next request would otherwise hold the server for as long as they like. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const looking = setInterval(() => { if ('closeIdleConnections' in server) server.closeIdleConnections() }, CLOSING.lookEveryMs)
    const enough = setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections() }, CLOSING.atMostMs)
    server.close(() => {
      clearInterval(looking)
      clearTimeout(enough)
      resolve()
    })
  })
}
