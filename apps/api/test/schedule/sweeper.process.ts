import pg from 'pg'
import { openPostgres } from '@jemput/db'
import { startJobs } from '../../src/schedule.ts'
import { sweepJobs } from '../../src/sweep.ts'
import { Hall } from '../booking/hall.ts'
import { sweepingOffice } from './sweeping-office.ts'

/*
 * A server process that does nothing but what time brings, for `several-processes.test.ts`, until it is told to end. With a statement it
 * kills itself when that one is on its way and unanswered.
 * Usage: node sweeper.mjs URL NOW [STATEMENT]
 */
const [url = '', now = '', statement] = process.argv.slice(2)
let statements = 0
const send = pg.Client.prototype.query as (...args: unknown[]) => unknown
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...args: unknown[]) {
    statements += 1
    if (statements === Number(statement)) setImmediate(() => process.kill(process.pid, 'SIGKILL'))
    return send.apply(this, args)
  },
})

const hall = new Hall(openPostgres(url, { poolSize: 4 }), [{ pack: sweepingOffice, version: 1 }])
hall.now = Number(now)
const end = startJobs(sweepJobs(hall.deps), hall.deps)
process.once('SIGTERM', () => void end().then(() => hall.db.close()))
