import { Agent, request } from 'node:http'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, type Listening } from '../../src/http/listen.ts'
import { GATEWAY_KEY, openWorld, ussdBody, type World } from './world.ts'

const CONNECTIONS = 64
const CALLERS = 250
/** Dial, book, service, date, window, number of people, NIK, name: 8 turns each, so 2,000. */
const TURNS = 8

let postgres: TestPostgres
let world: World
let server: Listening
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres, { limits: { dials: CALLERS } })
  server = await listen(world.app, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await world.close()
  await postgres.stop()
})

type Caller = { session: string; phone: string; name: string; inputs: string[] }

const letters = (n: number) => String(n).padStart(3, '0').replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
/** People who differ in everything that a screen may say: name, day, window. */
function caller(n: number): Caller {
  const name = `Orang ${letters(n)}`
  const nik = `1671011701${String(60 + (n % 38)).padStart(2, '0')}${String(n + 1).padStart(4, '0')}`
  return {
    session: `session-${n}`, phone: `+62812${String(n).padStart(7, '0')}`, name,
    inputs: ['1', '1', String(1 + (n % 3)), String(1 + (n % 2)), '1', nik, name],
  }
}

function connection() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const post = (body: string) => new Promise<string>((resolve, reject) => {
    const asked = request({
      agent, port: server.port, host: '127.0.0.1', method: 'POST', path: `/gateway/africastalking/${GATEWAY_KEY}/ussd`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => { text += part }).on('end', () => resolve(text))
    })
    asked.on('error', reject)
    asked.end(body)
  })
  return { post, close: () => agent.destroy() }
}

test('2,000 turns of 250 callers on 64 connections: nobody hears of anybody else, and everybody is answered', async () => {
  const callers = Array.from({ length: CALLERS }, (_, n) => caller(n))
  // Turn by turn, so that at every moment all callers stand between two turns.
  const turns = Array.from({ length: TURNS }, (_, hop) => callers.map((one) => ({ one, text: one.inputs.slice(0, hop).join('*') })))
  const answers = new Map<string, string[]>()
  const connections = Array.from({ length: CONNECTIONS }, connection)
  for (const turn of turns) {
    const queue = [...turn]
    await Promise.all(connections.map(async ({ post }) => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { one, text } = next
        const said = await post(ussdBody(one.session, one.phone, text))
        answers.set(one.session, [...answers.get(one.session) ?? [], said])
      }
    }))
  }
  connections.forEach(({ close }) => close())

  const all = [...answers.values()].flat()
  expect(all).toHaveLength(CALLERS * TURNS)
  expect(all.filter((said) => !said.startsWith('CON '))).toEqual([])
  const summaries = callers.map(({ session, name }) => ({ name, said: answers.get(session)?.at(-1) ?? '' }))
  expect(summaries.filter(({ name, said }) => !said.includes(name))).toEqual([])

  const rows = await world.db.query<{ phone_key: string; name_sealed: string }>(
    'select b.phone_key, m.name_sealed from booking b join booking_member m on (m.office_id, m.booking_id) = (b.office_id, b.id)',
  )
  const names = new Map(rows.map(({ phone_key, name_sealed }) => [phone_key, world.deps.keys.open(name_sealed, 'booking_member.name_sealed')]))
  expect(callers.filter(({ phone, name }) => names.get(world.deps.keys.key('phone', phone)) !== name)).toEqual([])
  expect(rows).toHaveLength(CALLERS)
  const [seats] = await world.db.query<{ taken: number }>(`select sum(taken)::int as taken from capacity where "window" <> ''`)
  expect(seats?.taken).toBe(CALLERS)
})
