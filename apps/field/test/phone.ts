import 'fake-indexeddb/auto'
import type { FormBundle } from '@jemput/flow/form'
import type { Enrolled, PersonItem, VisitItem } from '@jemput/sync'
import { toBase64Url } from '@jemput/sync'
import { uuidv7 } from 'uuidv7'
import { openRows, type FieldDatabase } from '../src/store/database.ts'
import type { Draft } from '../src/store/desk.ts'
import type { Host } from '../src/store/host.ts'
import { openDesk } from '../src/store/open-desk.ts'
import { argon } from '../src/vault/argon.ts'
import { enter } from '../src/vault/enter.ts'
import { makeDesk, setPin } from '../src/vault/make.ts'

export const PIN = '240817'
export const VISIT = '0193f0a0-0000-7000-8000-000000000001'

/** Everything in it would be somebody's. */
export const saleha: PersonItem = {
  id: '0193f0a0-0000-7000-8000-000000000030', visit: VISIT, no: 30, status: 'expected', name: 'Saleha Rumalutur', nik: '8105015508600002',
  birthDate: '1960-08-15', sex: 'F', phone: '+628121000444',
}
export const visit: VisitItem = {
  id: VISIT, kind: 'village', label: { id: 'Jemput bola haji', en: 'Hajj visit' }, place: 'Kampung Bugis', region: '21.72', date: '2017-09-11', starts: '08:00',
  expected: 2, form: { id: 'hajj-visit', version: 1 }, service: 'hajj', walkIn: true, status: 'planned', fill: {},
}

export const form: FormBundle = {
  form: { id: 'hajj-visit', card: { title: 'name', line: 'address' }, fill: {}, pages: { identity: { ask: ['name', 'nik'], review: false } }, checks: {} },
  version: 1, questions: {}, messages: { id: {}, en: {} }, policy: {},
}

let count = 0
/** Rows of a phone that nobody has used. */
export const newRows = (name = `phone ${count++}`): Promise<FieldDatabase> => openRows(name)

/** An office, as far as a phone knows it, and the key that opens what is sealed to it. */
export async function office() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const enrolled = (officer = 'Dewi Anggraini'): Enrolled => ({
    device: uuidv7(), token: 'somewhere.device-token', officerToken: 'somewhere.officer-token', officer: { id: `staff-${officer}`, name: officer, role: 'outreach' },
    office: { id: 'somewhere', short: 'Contoh', name: 'Kantor Contoh', zone: 'Asia/Jayapura' }, key: { version: 1, publicKey },
  })
  return { enrolled, privateKey: pair.privateKey, publicKey }
}

/** An officer who has set a PIN, with the desk open. */
export async function openedDesk(db: FieldDatabase, enrolled: Enrolled, clock = { now: Date.parse('2017-09-11T02:00:00Z') }) {
  await makeDesk(db, enrolled, 'HP 1')
  await setPin(db, enrolled.device, PIN, argon)
  return { ...await reopenedDesk(db, enrolled.device, PIN, clock), clock }
}

export async function reopenedDesk(db: FieldDatabase, device: string, pin = PIN, clock = { now: Date.now() }) {
  const entered = await enter(db, device, pin, argon)
  const row = await db.desks.get(device)
  if (entered.kind !== 'open' || !row) throw new Error(`not opened: ${entered.kind}`)
  const waiting = new Map<string, Promise<unknown>>()
  const host: Host = {
    db, row, keys: entered.keys, now: () => clock.now, newId: uuidv7, dictionaryOf: () => Promise.resolve(new TextEncoder().encode('answers visit roster')),
    async alone(name, work) {
      const before = waiting.get(name) ?? Promise.resolve()
      const mine = before.then(work, work)
      waiting.set(name, mine.catch(() => undefined))
      return mine
    },
  }
  return { host, desk: openDesk(host, () => {}), officerToken: entered.officerToken }
}

export const draftOf = (more: Partial<Draft> = {}): Draft => ({
  id: uuidv7(), visit: VISIT, roster: saleha.id, form: { id: 'hajj-visit', version: 1 }, language: 'id', page: 'identity',
  answers: { name: 'Saleha Rumalutur', nik: '8105015508600002', address: 'Jl. Merdeka 27' }, overruled: {}, media: [], ...more,
})

/** Every byte that lies on the phone, as one text: keys and values of all tables. */
export async function everythingOn(db: FieldDatabase): Promise<string> {
  const said: string[] = []
  const tell = (value: unknown): void => {
    if (value instanceof Uint8Array) said.push(Buffer.from(value).toString('latin1'))
    else if (Array.isArray(value)) value.forEach(tell)
    else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([key, each]) => { said.push(key); tell(each) })
    else said.push(String(value))
  }
  for (const table of db.tables) tell(await table.toArray())
  return said.join('\n')
}
