import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the gateway does with a message; undefined: it takes it. */
export type Fault = (text: string) => ((response: ServerResponse) => void) | undefined

/** Africa's Talking's own interface on this machine: remembers what it was given, and answers after `delay` ms. */
export async function openStandIn(delay: (text: string) => number, fault: Fault = () => undefined) {
  const texts: string[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const form = new URLSearchParams(body)
    const text = form.get('message') ?? ''
    texts.push(text)
    const broken = fault(text)
    if (broken) return broken(response)
    const recipient = { statusCode: 101, number: form.get('to'), status: 'Success', cost: 'IDR 1', messageId: `ATXid_${texts.length}` }
    setTimeout(() => {
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ SMSMessageData: { Message: 'Sent', Recipients: [recipient] } }))
    }, delay(text))
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const close = () => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
  return { texts, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
