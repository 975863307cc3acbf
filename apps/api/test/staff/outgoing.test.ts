import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { createMetrics } from '../../src/metrics.ts'
import { africasTalking } from '../../src/phone/gateways/africastalking.ts'
import { post } from '../../src/phone/outbox.ts'
import { openOutbox } from '../../src/phone/send.ts'
import { accepted, gatewayThat } from '../phone/gateway-that.ts'
import { OFFICE } from '../sync/field-office.ts'
import { openOfficeDay, staffOf, type OfficeDay } from './office-day.ts'

const PHONE = '+628121000111'
const TOKEN = 'a-token-that-a-monitor-knows-1'

describe.each(['pglite', 'postgres'])('messages of an office on %s', (kind) => {
  const metrics = createMetrics()
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
  })
  beforeEach(() => day.db.query('delete from outbox'))
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })
  const queue = async (text: string, phone = PHONE) => {
    const office = day.deps.shelf.newest(OFFICE)
    if (!office) throw new Error('no office')
    await post({ sql: day.db, office, phone, keys: day.deps.keys, now: day.deps.clock.now() }, { text, lane: 'reply' })
  }
  const send = async (...answers: Parameters<typeof gatewayThat>) => {
    const { sender, sent } = gatewayThat(...answers)
    const outbox = openOutbox(day.deps, sender, africasTalking, metrics)
    await outbox.step()
    await outbox.finish()
    return sent
  }
  const at = (path = '') => `/offices/${OFFICE}/outgoing${path}`

  test('staff see what went out and what did not, with masked numbers and no words', async () => {
    await queue('Kode 4071-2683')
    await queue('abroad', '+8801700000000')
    await send(accepted('ATXid_1'))
    const officer = await staffOf(day, OFFICE, 'officer')
    const { body } = await officer.get(at())
    expect(body.messages.map(({ phone, status, reason, again }: Record<string, unknown>) => ({ phone, status, reason, again }))).toEqual([
      { phone: '+880-••••-0000', status: 'dead', reason: 'country', again: 'freely' }, { phone: '0812-••••-0111', status: 'sent', reason: null, again: 'never' },
    ])
    expect(body.today).toEqual({ spent: 1, cap: 2000 })
    expect(JSON.stringify(body)).not.toMatch(/4071|628121000111|01700000/)
    expect((await officer.get(at('?status=dead'))).body.messages).toHaveLength(1)
    expect((await officer.get(at(`?before=${body.messages[0].id}`))).body.messages).toHaveLength(1)
    expect((await officer.get(at('?lane=broadcast'))).body.messages).toEqual([])
  })

  test('a dead letter is sent again; what may have arrived only by somebody who says that it may arrive twice; what arrived never', async () => {
    await queue('one')
    await send({ outcome: 'failed', reason: '405 InsufficientBalance', final: true })
    const officer = await staffOf(day, OFFICE, 'officer')
    const [dead] = (await officer.get(at())).body.messages
    expect(dead).toMatchObject({ status: 'dead', reason: '405 InsufficientBalance', attempts: 1 })
    expect((await officer.post(at(`/${dead.id}/requeue`), {})).body).toMatchObject({ status: 'queued', reason: null, again: 'never' })
    expect((await officer.post(at(`/${dead.id}/requeue`), {})).body).toMatchObject({ status: 409, code: 'not-now' })

    await send({ outcome: 'unknown', reason: 'ECONNABORTED' })
    expect((await officer.post(at(`/${dead.id}/requeue`), {})).body).toMatchObject({ status: 409, code: 'may-arrive-twice' })
    expect((await officer.post(at(`/${dead.id}/requeue`), { mayArriveTwice: true })).body).toMatchObject({ status: 'queued' })
    expect(await send(accepted('ATXid_2'))).toHaveLength(1)
    expect((await officer.post(at(`/${dead.id}/requeue`), { mayArriveTwice: true })).body).toMatchObject({ status: 409, code: 'not-now' })
    expect(await day.db.query('select act, detail from audit where subject = $1 order by at, id', [dead.id])).toEqual([
      { act: 'requeue-message', detail: { was: 'dead', reason: '405 InsufficientBalance' } }, { act: 'requeue-message', detail: { was: 'unknown', reason: 'ECONNABORTED' } },
    ])
  })

  test('the number is shown for a reason that is kept, the words only to whoever may read of an illness', async () => {
    await queue('Kunjungan disetujui')
    const [officer, triage] = [await staffOf(day, OFFICE, 'officer'), await staffOf(day, OFFICE, 'triage')]
    const [{ id }] = (await officer.get(at())).body.messages
    expect((await officer.post(at(`/${id}/reveal`), { reason: 'pemohon menelepon' })).body).toMatchObject({ phone: PHONE, text: null })
    expect((await triage.post(at(`/${id}/reveal`), { reason: 'keluarga menelepon' })).body).toMatchObject({ phone: PHONE, text: 'Kunjungan disetujui' })
    expect((await triage.post(at(`/${id}/requeue`), {})).status).toBe(403)
    const audit = await day.db.query<{ act: string }>('select act, detail from audit where subject = $1', [id])
    expect(audit.map(({ act }) => act)).toEqual(['reveal-message', 'reveal-message'])
    expect(JSON.stringify(audit)).not.toContain('menelepon')
  })

  test('another office sees none of it', async () => {
    await queue('one')
    const elsewhere = await staffOf(day, 'bogor', 'officer')
    expect((await elsewhere.get('/offices/bogor/outgoing')).body.messages).toEqual([])
    expect((await elsewhere.get(at())).status).toBe(404)
    const [row] = await day.db.query<{ id: string }>('select id from outbox')
    expect((await elsewhere.post(`/offices/bogor/outgoing/${row?.id}/requeue`, {})).body).toMatchObject({ code: 'not-found' })
    expect((await elsewhere.post(`/offices/bogor/outgoing/${uuidv7()}/reveal`, { reason: 'test' })).body).toMatchObject({ code: 'not-found' })
  })

  test('a monitor with the token reads counts by gateway, lane and state, and nothing personal; without it there is nothing', async () => {
    await queue('Kode 4071-2683')
    await send(accepted('ATXid_3'))
    await queue('waits')
    const app = createApp(day.deps, { gatewayKeys: [], metrics: { metrics, token: TOKEN } })
    const ask = async (token?: string) => app.request('/metrics', { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } })
    expect([(await ask()).status, (await ask('another')).status]).toEqual([404, 404])
    const said = await (await ask(TOKEN)).text()
    expect(said).toMatch(/jemput_sms_total\{gateway="africastalking",lane="reply",status="sent"\} [1-9]/)
    expect(said).toContain('jemput_sms_waiting{lane="reply"} 1')
    expect(said).not.toMatch(/\+?628|4071|a-token/)
  })
})
