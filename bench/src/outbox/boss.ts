import PgBoss from 'pg-boss'
import { drainer, letterOf } from './drainer.ts'

const [CHUNK, BATCH, QUEUE] = [2000, 200, 'send']

/** pg-boss, fetching and completing in batches; its own workers wait half a second between two batches. */
drainer(async (url) => {
  const boss = new PgBoss({ connectionString: url, max: 8, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue(QUEUE)
  return {
    async fill(count) {
      for (let from = 0; from < count; from += CHUNK) {
        await boss.insert(Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => ({ name: QUEUE, data: letterOf(from + i) })))
      }
    },
    async drain(count) {
      const send = async () => {}
      let sent = 0
      while (sent < count) {
        const jobs = await boss.fetch(QUEUE, { batchSize: BATCH })
        await Promise.all(jobs.map(send))
        if (jobs.length > 0) await boss.complete(QUEUE, jobs.map(({ id }) => id))
        sent += jobs.length
      }
    },
    close: () => boss.stop(),
  }
})
