import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import pg from 'pg'
import { drainer, letterOf } from './drainer.ts'

const CHUNK = 2000

/** graphile-worker as its manual tunes it: a local queue, and completions in batches. */
drainer(async (url) => {
  const utils = await makeWorkerUtils({ connectionString: url })
  await utils.migrate()
  await utils.release()
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  return {
    async fill(count) {
      for (let from = 0; from < count; from += CHUNK) {
        const letters = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => JSON.stringify(letterOf(from + i)))
        await pool.query(`select graphile_worker.add_job('send', letter::json) from unnest($1::text[]) as letter`, [letters])
      }
    },
    async drain(count) {
      let sent = 0
      let done = () => {}
      const all = new Promise<void>((resolve) => { done = resolve })
      const send = async () => {
        sent += 1
        if (sent === count) done()
      }
      const runner = await run({
        pgPool: pool, taskList: { send }, noHandleSignals: true, logger: new Logger(() => () => {}),
        preset: { worker: { concurrentJobs: 50, localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0, pollInterval: 100, useNodeTime: true } },
      })
      await all
      // Until the last ones are complete in the database too.
      await runner.stop()
      const { rows } = await pool.query('select count(*)::int as left from graphile_worker.jobs')
      if (rows[0].left !== 0) throw new Error(`${rows[0].left} left`)
    },
    close: () => pool.end(),
  }
})
