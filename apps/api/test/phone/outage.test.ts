import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { migrate, openDatabase } from '@jemput/db'
import { startCluster } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createKeys } from '../../src/people/keys.ts'
import { drainSpool } from '../../src/phone/drain-spool.ts'
import { openSpool, type Spool } from '../../src/phone/spool.ts'
import { startJobs } from '../../src/schedule.ts'
import { openWorld, smsBody, smsTo, ussdBody, type World } from './world.ts'

const OUTAGE_MS = 30_000
const PER_SECOND = 50
const ANSWERED_MS = 2000
const RECOVERED_MS = 60_000
const NIK = '1671011701870001'
const CONFIRMED = /\b[A-Z]-\d{3}\b/

/** A server of our own: nobody else's may be stopped. */
let cluster: Awaited<ReturnType<typeof startCluster>>
let world: World
let spool: Spool
let folder: string
let endDrain: () => Promise<void>
beforeAll(async () => {
  cluster = await startCluster()
  const db = await openDatabase({ url: cluster.url })
  await migrate(db)
  await db.close()
  folder = await mkdtemp(join(tmpdir(), 'jemput-spool-'))
  spool = await openSpool(folder, createKeys('a master key for tests alone'))
  world = await openWorld({ createDatabase: async () => cluster.url }, { spool })
  endDrain = startJobs([{ name: 'spool', every: 200, work: async () => { await drainSpool(world.deps, spool); return false } }], world.deps)
})
afterAll(async () => {
  await endDrain?.()
  await world?.close()
  await cluster?.stop()
  await rm(folder, { recursive: true, force: true })
})

type Answer = { text: string; ms: number }
async function ussd(session: string, phone: string, text: string): Promise<Answer> {
  const began = performance.now()
  const answer = await world.post('ussd', ussdBody(session, phone, text))
  return { text: answer.text, ms: performance.now() - began }
}
const sms = async (id: string, phone: string, text: string) => (await world.post('sms', smsBody(id, phone, text))).status
const phoneOf = (n: number) => `+62812${String(5_000_000 + n)}`
/** Somebody else for each number, in letters. */
const nameOf = (n: number) => `Budi ${Array.from(String(n), (digit) => String.fromCharCode(97 + Number(digit))).join('')}`

test('PostgreSQL is stopped for 30 s under 50 requests a second: every caller hears the truth in time, and every SMS is dealt with, in its order', async () => {
  // Callers who are asked to confirm when it happens.
  const waiting = Array.from({ length: 20 }, (_, n) => ({ session: `waits-${n}`, phone: phoneOf(n), text: `1*1*1*1*1*${NIK.slice(0, 12)}${String(n + 1).padStart(4, '0')}*Budi` }))
  for (const { session, phone, text } of waiting) expect((await ussd(session, phone, text)).text).toMatch(/^CON /)

  await cluster.interrupt()
  const stopped = performance.now()
  const answers: Promise<Answer>[] = []
  const texts: { id: string; phone: string }[] = []
  const taken: Promise<number>[] = []
  const send = (n: number, text: string) => {
    const id = `sms-${taken.length}`
    texts.push({ id, phone: phoneOf(n) })
    taken.push(sms(id, phoneOf(n), text))
  }
  for (let n = 100; performance.now() - stopped < OUTAGE_MS; n += 1) {
    if (n % 2 === 0) {
      const caller = waiting[(n / 2) % waiting.length]
      answers.push(n % 4 === 0 && caller ? ussd(caller.session, caller.phone, `${caller.text}*1`) : ussd(`dials-${n}`, phoneOf(n), ''))
    } else send(n, n % 20 === 1 ? `#${nameOf(n)}#25011987#05092017` : 'CEK')
    // Whoever booked by text says yes to what has not been answered yet.
    if (n % 20 === 11) send(n - 10, 'YA')
    await setTimeout(1000 / PER_SECOND)
  }
  const heard = await Promise.all(answers)
  expect(heard.length).toBeGreaterThan(PER_SECOND * OUTAGE_MS / 1000 / 4)
  expect(Math.max(...heard.map(({ ms }) => ms))).toBeLessThan(ANSWERED_MS)
  expect(heard.filter(({ text }) => !/^END \S/.test(text) || CONFIRMED.test(text))).toEqual([])
  // The gateway need not bring any of them again.
  expect(new Set(await Promise.all(taken))).toEqual(new Set([200]))

  const resuming = performance.now()
  await cluster.resume()
  await expect.poll(async () => (await world.db.query<{ left: number }>(`select $1::int - count(*)::int as left from inbound_sms where status = 'answered'`, [texts.length]))[0]?.left, {
    timeout: RECOVERED_MS, interval: 250,
  }).toBe(0)
  expect(performance.now() - resuming).toBeLessThan(RECOVERED_MS)
  expect(await readdir(folder)).toEqual([])
  expect(spool.isEmpty()).toBe(true)

  // Whoever booked and said yes has a place, each once: YA was not taken before the text that it answers.
  const booked = await world.db.query<{ status: string; rows: number }>(`select status, count(*)::int as rows from booking where channel = 'SMS' group by 1`)
  const asked = texts.filter(({ phone }, at) => texts.findIndex((one) => one.phone === phone) !== at).length
  expect(asked).toBeGreaterThan(20)
  expect(booked.find(({ status }) => status === 'confirmed')?.rows).toBe(asked)
  for (const { phone } of texts.slice(0, 30)) expect((await smsTo(world, phone)).length).toBeGreaterThanOrEqual(1)
  // Nobody of those who were told no has been booked behind their back, and they can go on.
  expect(await world.db.query(`select distinct status from booking where channel = 'USSD'`)).toEqual([{ status: 'held' }])
  const [caller] = waiting
  expect((await ussd(caller?.session ?? '', caller?.phone ?? '', `${caller?.text}*1`)).text).toMatch(CONFIRMED)
  const log = world.logged.join('')
  expect(log).not.toMatch(/the-key-that-no-log-may-show|62812500|1671011701/)
})

test('what lies on the disk is sealed, and what nobody can open is put aside for a person', async () => {
  await spool.put({ gateway: 'africastalking', body: smsBody('sealed', '+628125999999', '#Budi#25011987#05092017') }, 1)
  const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.sms'))
  if (name !== '') expect(name).not.toContain('628125999999')
  const foreign = await openSpool(folder, createKeys('another master key'))
  await foreign.put({ gateway: 'africastalking', body: 'x' }, 2)
  await expect.poll(async () => (await readdir(folder)).map((one) => one.replace(/^.*\.sms/, '')), { timeout: 10_000 }).toEqual(['.aside'])
})
