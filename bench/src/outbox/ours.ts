import { createKeys, listShippedOffices, mediaFolder, openOutbox, openShelf, publish, readPackFolder, shippedPacks, type Sender } from '@jemput/api'
import { migrate, openPostgres } from '@jemput/db'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { drainer, letterOf } from './drainer.ts'

const CHUNK = 2000
const clock = { now: () => Date.now() }
const sender: Sender = { send: async () => ({ outcome: 'sent', messageId: randomUUID() }) }

/** The outbox as it runs: rows of three offices, sealed, opened again for the sender, with pace, cap, and delivery reports looked up. */
drainer(async (url) => {
  const db = openPostgres(url)
  await migrate(db)
  const packs = await Promise.all((await listShippedOffices()).map(async (office) => (await readPackFolder(join(shippedPacks(), office))).pack))
  const front = packs.find((pack) => pack?.office.template)
  const model = packs.find((pack) => pack && !pack.office.template)
  if (!front || !model) throw new Error('no shipped pack')
  await publish(db, front, clock.now())
  const offices = ['bench-0', 'bench-1', 'bench-2']
  for (const [n, id] of offices.entries()) {
    const sms = { ...model.policy.sms, perSecond: 1_000_000, dailyCap: 1_000_000_000 }
    await publish(db, { ...model, office: { ...model.office, id, dial: `*384*9${n}#`, smsNumber: `+62811000010${n}` }, policy: { ...model.policy, sms } }, clock.now())
  }
  const keys = createKeys('invented people only, in a database that is dropped')
  const log = pino({ level: 'error' }, pino.destination(2))
  const deps = { db, clock, keys, shelf: await openShelf(db), media: mediaFolder(join(tmpdir(), 'jemput-bench-media')), log }
  const outbox = openOutbox(deps, sender)
  return {
    async fill(count) {
      await db.query('truncate outbox')
      for (let from = 0; from < count; from += CHUNK) {
        const letters = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) => letterOf(from + i))
        await db.query(
          `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, lane, status, send_after, created_at, queued_at)
           select m.office, gen_random_uuid(), m.key, m.phone, m.words, 'reply', 'queued', $5, $5, $5 from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as m(office, key, phone, words)`,
          [letters.map((_, i) => offices[i % offices.length]), letters.map(({ to }) => keys.key('phone', to)), letters.map(({ to }) => keys.seal(to, 'outbox.phone_sealed')),
            letters.map(({ text }) => keys.seal(text, 'outbox.text_sealed')), new Date(clock.now())])
      }
    },
    async drain(count) {
      let claimed = 0
      while (claimed < count) claimed += await outbox.step()
      await outbox.finish()
      const [row] = await db.query<{ sent: number }>(`select count(*)::int as sent from outbox where status = 'sent'`)
      if (row?.sent !== count) throw new Error(`sent ${row?.sent} of ${count}`)
    },
    close: () => db.close(),
  }
})
