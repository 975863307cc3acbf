import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startServer, type Server } from './server.ts'

/** Where the workers of one test run ask for their common server. */
const variable = 'JEMPUT_TEST_DOOR'

/**
 * Vitest's global set-up. It starts nothing yet: the first test file that knocks starts the server for all,
 * so that a run without PostgreSQL does not wait for one.
 */
export default async function setup(): Promise<() => Promise<void>> {
  let server: Promise<Server> | undefined
  const door = createServer((_request, response) => {
    server ??= startServer()
    server.then(
      ({ url, template }) => response.end(JSON.stringify({ url, template })),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  process.env[variable] = `http://127.0.0.1:${(door.address() as AddressInfo).port}/`

  return async () => {
    door.closeAllConnections()
    door.close()
    await server?.then((started) => started.stop(), () => undefined)
  }
}

/** How to ask for the server of this test run; undefined outside of one. */
export function findDoor(): (() => Promise<Server>) | undefined {
  const address = process.env[variable]
  if (!address) return undefined
  return async () => {
    const response = await fetch(address)
    const said = await response.text()
    if (!response.ok) throw new Error(said)
    return { ...JSON.parse(said) as { url: string; template: string }, stop: async () => {} }
  }
}
