import { writeSync } from 'node:fs'
import pg from 'pg'
import { openPostgres } from '@jemput/db'
import { birthDate, Hall, hour, nik } from './hall.ts'
import { officePack } from './office.ts'

/*
 * A server process with two callers, for `durability.test.ts`: each books a party of two, moves it and cancels it, and says what was
 * acknowledged. The process kills itself at a given statement: before it is sent, or once it is on its way and unanswered.
 * Usage: node caller.process.js URL NUMBER STATEMENT before|after
 */
const [url = '', number = '0', statement = '0', moment = 'before'] = process.argv.slice(2)

const die = () => process.kill(process.pid, 'SIGKILL')
let statements = 0
const send = pg.Client.prototype.query as (...args: unknown[]) => unknown
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    statements += 1
    if (statements === Number(statement)) {
      if (moment === 'before') die()
      setImmediate(die)
    }
    return send.apply(this, args)
  },
})

const roomy = officePack({ quota: { public: { takes: 'true', daily: 5000, perSlot: 2500, prefix: 'A' } } })
const hall = new Hall(openPostgres(url, { poolSize: 2 }), [{ pack: roomy, version: 1 }])

async function call(n: number) {
  const caller = hall.caller(`+62812${n}`)
  const acknowledge = (done: string, booking: object) => writeSync(1, `${JSON.stringify({ n, done, ...booking })}\n`)
  const request = { service: 'new', slot: hour(9, 8), party: 2, members: [{ name: 'Siti', nik: nik(2 * n) }] }
  const { booking } = await hall.does(hall.desk(caller.phone, { requestKey: `caller ${n}` }), 'booking.hold', request)
  acknowledge('held', booking)
  await caller.does('booking.addMember', { name: 'Ani', nik: nik(2 * n + 1) })
  acknowledge('named', booking)
  await caller.does('booking.confirm')
  acknowledge('confirmed', booking)
  await caller.does('booking.move', { code: booking.code, slot: hour(10, 9), birthDate })
  acknowledge('moved', booking)
  await caller.does('booking.cancel', { code: booking.code, birthDate })
  acknowledge('cancelled', booking)
}

await Promise.all([call(Number(number) * 2), call(Number(number) * 2 + 1)])
writeSync(1, `${JSON.stringify({ statements })}\n`)
await hall.db.close()
