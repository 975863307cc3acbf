import { connect, type Socket } from 'node:net'
import { journeyOf, textsOf, type Journey } from './journey.ts'

export type LoadOrder = { port: number; path: string; dials: string[]; connections: number; seconds: number; firstPerson: number; by?: 'sms' }
/** Latencies in milliseconds; `cpuShare` is this process's share of the whole machine; `faults` says what was answered wrongly. */
export type LoadReport = { requests: number; bookings: number; seconds: number; p50: number; p99: number; cpu: number; faults: string[] }

/** Callers on `connections` lines at once, each answering as soon as the screen is there, until the time is over. */
async function load(order: LoadOrder): Promise<LoadReport> {
  const latencies: number[] = []
  const faults: string[] = []
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const until = began + order.seconds * 1000
  let next = order.firstPerson
  let bookings = 0

  async function caller(): Promise<void> {
    const line = new Line(order.port)
    while (performance.now() < until) {
      if (order.by === 'sms') {
        await writer(line, next++)
        continue
      }
      const journey = journeyOf(next++, order.dials)
      for (const [hop, text] of journey.texts.entries()) {
        const sent = performance.now()
        const reply = await line.ask(requestOf(order.path, journey, text))
        latencies.push(performance.now() - sent)
        const fault = faultOf(reply, hop, journey)
        if (fault) faults.push(fault)
        if (fault || performance.now() >= until) break
        if (hop === journey.texts.length - 1) bookings++
      }
    }
    line.close()
  }

  /** Two texts, each handed over by the gateway, which waits for our 200: by then it is answered. */
  async function writer(line: Line, n: number): Promise<void> {
    const { phone, to, texts } = textsOf(n)
    for (const [hop, text] of texts.entries()) {
      const sent = performance.now()
      const body = `linkId=l${n}&text=${encodeURIComponent(text)}&to=${encodeURIComponent(to)}&id=${n}-${hop}&date=2017-09-04T01%3A00%3A00Z&from=${encodeURIComponent(phone)}`
      const reply = await line.ask(post(order.path, body))
      latencies.push(performance.now() - sent)
      if (reply !== '') faults.push(`text ${hop}: ${reply}`)
    }
    bookings++
  }

  await Promise.all(Array.from({ length: order.connections }, caller))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
  return { requests: latencies.length, bookings, seconds, p50: at(0.5), p99: at(0.99), cpu: (user + system) / 1e6 / seconds, faults }
}

function requestOf(path: string, { session, phone, dial }: Journey, text: string): string {
  const body = `sessionId=${session}&phoneNumber=${encodeURIComponent(phone)}&networkCode=51001&serviceCode=${encodeURIComponent(dial)}` +
    `&text=${encodeURIComponent(text)}`
  return post(path, body)
}

const post = (path: string, body: string) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`

/** What is wrong with a reply: cut off, out of order, or somebody else's. The sixth screen repeats the name. */
function faultOf(reply: string, hop: number, { texts, name }: Journey): string | undefined {
  const expected = hop === texts.length - 1 ? 'END ' : 'CON '
  if (!reply.startsWith(expected)) return `hop ${hop}: ${reply}`
  if (hop === texts.length - 2 && !reply.includes(name)) return `hop ${hop}: not ${name}'s: ${reply}`
  return undefined
}

/** One kept-alive HTTP connection that carries one request at a time; as thin as a generator must be. */
class Line {
  private readonly socket: Socket
  private received = ''
  private settle: ((body: string) => void) | undefined

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('utf8')
    this.socket.on('data', (chunk: string) => this.take(chunk))
    this.socket.on('close', () => this.settle?.('(the connection was closed)'))
    this.socket.on('error', () => {})
  }

  ask(request: string): Promise<string> {
    return new Promise((resolve) => {
      this.settle = resolve
      this.socket.write(request)
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private take(chunk: string): void {
    this.received += chunk
    const end = this.received.indexOf('\r\n\r\n')
    if (end < 0) return
    const body = this.received.slice(end + 4)
    const length = /content-length: (\d+)/i.exec(this.received.slice(0, end))
    if (length ? Buffer.byteLength(body) < Number(length[1]) : !body.endsWith('0\r\n\r\n')) return
    this.received = ''
    this.settle?.(length ? body : body.replace(/^[0-9a-f]+\r\n|\r\n0?\r?\n?\r?\n?$/gi, ''))
  }
}

process.once('disconnect', () => process.exit())
process.on('message', (order: LoadOrder) => {
  void load(order).then((report) => process.send?.(report))
})
