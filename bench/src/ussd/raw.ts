import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bookAll, openPool, wishOf, type Wish } from './peer-database.ts'
import { screens } from './screens.ts'
import { serve } from './serve.ts'

const order = [screens.service, screens.date, screens.window, screens.people, screens.nik, screens.name]

/** The limit: node:http, a switch over the number of inputs, and bookings that share a commit. No state, no checks, no rules. */
serve((databaseUrl) => {
  const pool = openPool(databaseUrl)
  let waiting: { wish: Wish; settle(got: boolean): void }[] = []
  let inFlight = 0

  async function drain(): Promise<void> {
    if (inFlight === 2 || waiting.length === 0) return
    const batch = waiting.splice(0, 64)
    inFlight++
    const seated = new Set(await bookAll(pool, batch.map(({ wish }) => wish)))
    inFlight--
    for (const { wish, settle } of batch) settle(seated.has(wish.nik))
    void drain()
  }

  async function reply(body: string): Promise<string> {
    const form = new URLSearchParams(body)
    const inputs = (form.get('text') ?? '').split('*')
    const screen = order[inputs.length - 1]
    if (screen) return `CON ${screen}`
    if (inputs.length === 7) return `CON ${screens.summary(inputs[6] ?? '')}`
    const phone = form.get('phoneNumber') ?? ''
    const got = await new Promise<boolean>((settle) => {
      waiting.push({ wish: wishOf(form.get('serviceCode') ?? '', phone, inputs), settle })
      void drain()
    })
    return `END ${got ? screens.done(phone) : screens.full}`
  }

  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => { body += chunk })
    request.on('end', () => void reply(body).then((text) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': Buffer.byteLength(text) }).end(text)
    }))
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, path: '/ussd' }))
  })
})
