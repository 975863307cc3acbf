import { randomUUID, webcrypto } from 'node:crypto'
import { planVisit, startEnrolment, type Deps, type Desk, type PublishedPack } from '@jemput/api'
import type { LocalDate } from '@jemput/domain'
import { formBundle, type FormBundle } from '@jemput/flow'
import { dictionaryOf } from '@jemput/flow/form'
import { compress, gzip, hashOf, packFrame, placeOf, readReply, seal, sha256, tick, type Ask, type Body, type Enrolled, type Envelope } from '@jemput/sync'
import { StoryError } from '../story/expect.ts'
import { spell } from './person.ts'

export type Field = { deps: Deps; fetch(request: Request): Response | Promise<Response>; published: PublishedPack; now: number }
type Visit = { kind: string; place: string; date: LocalDate; people: number }
type Sealed = { envelope: Envelope; body: Uint8Array }

const { subtle } = webcrypto
const officer = 'field officer'
const photos = ['ktpPhoto', 'kkPhoto', 'portrait', 'signature']

/**
 * An officer goes on a visit, captures so many people there and sends them, as a phone does: enrolled by code, filled in on the pack's
 * form, sealed, in one exchange. The photos are announced; they travel later. Throws StoryError when one of them is not taken.
 */
export async function captureOnVisit(field: Field, { kind: id, place, date, people }: Visit): Promise<void> {
  const { published: { pack, version } } = field
  const kind = pack.visits[id]
  const form = kind && formBundle(pack, version, kind.form)
  if (!form) throw new StoryError(`no kind of visit "${id}"; there are: ${Object.keys(pack.visits).join(', ')}`)
  const { code, visit } = await sendOut(field, { kind: id, place, date, people })
  const phone = await enrol(field, code)
  const captures: Sealed[] = []
  for (let no = 1; no <= people; no++) captures.push(await capture(field, phone, { form, visit, no, place, previous: captures.at(-1) }))
  await exchange(field, phone, captures)
  await expectTaken(field, visit, people)
}

/** The visit is planned, and its officer gets a code for a phone. */
async function sendOut({ deps, published, now }: Field, { kind, place, date, people }: Visit): Promise<{ code: string; visit: string }> {
  const { id: office, name, languages } = published.pack.office
  return deps.db.transaction(async (sql) => {
    await sql.query('insert into organization (id, name, slug, created_at) values ($1, $2, $1, now()) on conflict do nothing', [office, name])
    await sql.query(
      `insert into staff (id, name, email, email_verified, created_at, updated_at)
       values ($1, 'Petugas Lapangan', 'lapangan@contoh.example', true, now(), now()) on conflict do nothing`, [officer])
    await sql.query(
      `insert into member (id, organization_id, user_id, role, created_at) values ($1 || $2, $2, $1, 'outreach', now()) on conflict do nothing`, [officer, office])
    const desk: Desk = {
      sql, shelf: deps.shelf, keys: deps.keys, office: published, now, phone: '', channel: 'COUNTER', language: languages[0] ?? 'id', requestKey: randomUUID(),
    }
    const clerk = { staffId: officer, office, role: 'outreach' as const }
    const visit = await planVisit(desk, clerk, { request: randomUUID(), kind, place, region: null, date, starts: '09:00', expected: people, officers: [officer], homeVisit: null })
    const enrolment = await startEnrolment(desk, clerk, { staff: officer })
    if ('refusal' in visit || 'refusal' in enrolment) throw new StoryError(`the visit "${kind}" at "${place}" cannot be planned`)
    return { visit: visit.id, code: enrolment.code }
  })
}

async function enrol({ fetch }: Field, code: string): Promise<Enrolled> {
  const response = await fetch(new Request('http://jemput/sync/v1/enrol', { method: 'POST', body: JSON.stringify({ code, label: 'HP lapangan' }) }))
  if (response.status !== 200) throw new StoryError(`the phone of the officer is not enrolled: ${response.status}`)
  return JSON.parse(await response.text())
}

type Captured = { form: FormBundle; visit: string; no: number; place: string; previous: Sealed | undefined }

/** One person, filled in and sealed to the office: everybody is 59 years old, from the regency of the place. */
async function capture({ now }: Field, { key, officer: { id: actor } }: Enrolled, { form, visit, no, place, previous }: Captured): Promise<Sealed> {
  const region = place.replaceAll('.', '').padEnd(6, '1').slice(0, 6)
  const media = await Promise.all(photos.map(async (use) => {
    const bytes = new TextEncoder().encode(`${visit} ${no} ${use}`)
    return { use, mime: 'image/jpeg' as const, size: bytes.length, sha256: await sha256(subtle, bytes) }
  }))
  const body: Body<'capture'> = {
    visit, roster: null, at: now, language: 'id', overruled: {}, thumbnail: null,
    answers: {
      consentCapture: true, nik: `${region}010160${String(no).padStart(4, '0')}`, name: `Jemaah ${spell(String(no))}`, birthDate: '1960-01-01', sex: 'M',
      birthPlace: 'Bula', address: 'Kampung di dekat pelabuhan', phone: '+6281234567890', cannotSign: false,
      ...Object.fromEntries(media.map(({ use, sha256: hash }) => [use, hash])),
    },
  }
  const envelope: Envelope = {
    id: randomUUID(), seq: no, hlc: tick(previous?.envelope.hlc ?? null, now), kind: 'capture', actor, entity: randomUUID(), base: null,
    form: { id: form.form.id, version: form.version }, key: key.version, media,
    previous: previous ? await hashOf(subtle, previous.envelope, previous.body) : null, signature: null,
  }
  const plain = compress(new TextEncoder().encode(JSON.stringify(body)), dictionaryOf(form))
  return { envelope, body: await seal(subtle, key, plain, placeOf(envelope)) }
}

async function exchange({ fetch }: Field, { token, officerToken }: Enrolled, captures: readonly Sealed[]): Promise<void> {
  const nonce = randomUUID()
  const ask: Ask = {
    protocol: 1, app: '0.1.0', schema: 1, nonce, cursor: null, storage: { usage: null, quota: null, persisted: true }, pending: captures.length,
    operations: captures.map(({ envelope }) => envelope),
  }
  const body = gzip(packFrame(ask, captures.map(({ body: sealed }) => sealed)))
  const headers = { authorization: `Bearer ${token}`, 'x-officer': officerToken }
  const response = await fetch(new Request('http://jemput/sync/v1/exchange', { method: 'POST', body, headers }))
  const reply = readReply({ status: response.status, text: await response.text() }, nonce)
  if (reply.kind !== 'answer') throw new StoryError(`the exchange had no answer: ${reply.kind}`)
}

async function expectTaken({ deps, published }: Field, visit: string, people: number): Promise<void> {
  const [row] = await deps.db.query<{ taken: number }>(
    'select count(*)::int as taken from application where office_id = $1 and visit_id = $2', [published.pack.office.id, visit])
  if (row?.taken !== people) throw new StoryError(`of ${people} people the office has ${row?.taken ?? 0}`)
}
