import { once } from 'node:events'
import { openPostgres } from '@jemput/db'
import { africasTalkingSender } from '../../src/phone/gateways/africastalking-sender.ts'
import { openOutbox } from '../../src/phone/send.ts'
import { Hall } from '../booking/hall.ts'
import { busyOffice } from './busy-office.ts'

/*
 * A server process that sends what waits, for `durability.test.ts`, until somebody kills it. It begins when a line comes in: by then it
 * has loaded everything. Usage: node sender.process.js URL GATEWAY NOW
 */
const [url = '', gateway = '', now = '0'] = process.argv.slice(2)

const hall = new Hall(openPostgres(url, { poolSize: 2 }), [{ pack: busyOffice(), version: 1 }])
const sender = africasTalkingSender({ username: 'kanim', apiKey: 'atsk_stays_here', baseUrl: gateway })
const outbox = openOutbox({ ...hall.deps, clock: { now: () => Number(now) } }, sender)
await once(process.stdin, 'data')
for (;;) {
  const claimed = await outbox.step()
  if (claimed === 0 && outbox.isIdle()) await new Promise((resolve) => { setTimeout(resolve, 10) })
}
