import { expect, test } from 'vitest'
import { explainKey, type KeyValue } from '../../src/pack/key.ts'
import { filesOf } from './packs.ts'

const own = (path: string, text: string) => ({ path, text, name: `kota/${path}` })
const kota = [
  own('office.yaml', 'spec: 1\nid: kota\nextends: national\nname: Kantor Kota\nshort: Kota\n'),
  own('policy.yaml', 'arrival: { graceMin: 0 }\nquota:\n  assisted: null\n  public: { daily: 80 }\n'),
  own('messages/id.yaml', 'book:\n  done: { ussd: "Selesai." }\n'),
  own('notices.yaml', 'notices: { forfeited: null }\n'),
]
/** What these tests ask about: reading all of the national pack for every question takes its time. */
const asked = /^(office|policy|services|notices|questions|flows\/book|messages\/id)\.yaml$/
const layers = [{ id: 'kota', files: kota }, { id: 'national', files: filesOf('national').filter(({ path }) => asked.test(path)) }]

const ask = (path: string): KeyValue[] => {
  const found = explainKey(layers, path)
  if (!Array.isArray(found)) throw new Error(`${path} is unknown, nearest ${found.nearest ?? 'none'}`)
  return found
}
const told = (path: string): string[] => ask(path).map(({ path: key, value, said }) =>
  `${key} = ${JSON.stringify(value)}: ${said.map(({ pack, place, value: one }) => `${pack} ${place.file}:${place.line} ${JSON.stringify(one)}`).join(', ')}`)
const nearest = (path: string): string | undefined => {
  const found = explainKey(layers, path)
  return Array.isArray(found) ? `known: ${path}` : found.nearest
}

test('a value is told with who says it, the office before the pack that it extends', () => {
  const [grace] = told('policy.arrival.graceMin')
  expect(grace).toMatch(/^policy\.arrival\.graceMin = 0: kota kota\/policy\.yaml:1 0, national national\/policy\.yaml:\d+ 15$/)
  expect(told('policy.hold.minutes')[0]).toMatch(/^policy\.hold\.minutes = 15: national national\/policy\.yaml:\d+ 15$/)
})

test('of a group every value is told, each with its own origin and sentence', () => {
  const values = ask('policy.arrival')
  expect(values.map(({ path, said }) => `${path} ${said.map(({ pack }) => pack).join(' ')}`)).toEqual([
    'policy.arrival.earlyMin national', 'policy.arrival.graceMin kota national', 'policy.arrival.lateFrom national'])
  expect(values[1]?.sentence).toContain('late is after')
})

test('what the office takes away has no value, and both places', () => {
  const [assisted] = ask('policy.quota.assisted')
  expect(assisted?.value).toBeUndefined()
  expect(assisted?.said.map(({ pack }) => pack)).toEqual(['kota', 'national'])
  expect(told('notices.forfeited')[0]).toMatch(/^notices\.forfeited = undefined: kota kota\/notices\.yaml:1 null, national /)
})

test('services, notices, screens and questions are named without the word that their file begins with', () => {
  expect(told('services.new.fee')[0]).toMatch(/^services\.new\.fee = "passport": national /)
  expect(told('notices.ready.lane')[0]).toMatch(/^notices\.ready\.lane = "reply": national /)
  expect(told('questions.nik.type')[0]).toMatch(/^questions\.nik\.type = "nik": national /)
  expect(told('flows.book.hold.do')[0]).toMatch(/^flows\.book\.screens\.hold\.do = "booking\.hold": national national\/flows\/book\.yaml:\d+/)
  expect(told('flows.book.screens.hold.do')).toEqual(told('flows.book.hold.do'))
})

test('a message is told by variant: the office says one, the national pack the other', () => {
  const [ussd, sms] = told('messages.id.book.done')
  expect(ussd).toMatch(/^messages\.id\.book\.done\.ussd = "Selesai\.": kota kota\/messages\/id\.yaml:2 .*, national national\/messages\/id\.yaml:\d+ /)
  expect(sms).toMatch(/^messages\.id\.book\.done\.sms = .*: national national\/messages\/id\.yaml:\d+ /)
  expect(told('messages.id.book.done.sms')).toEqual([sms])
})

test('who an office is never comes from above, and what nobody says is the default', () => {
  expect(ask('office.short')[0]).toMatchObject({ value: 'Kota', said: [{ pack: 'kota' }] })
  expect(ask('office.staffPhone')[0]).toMatchObject({ value: undefined, said: [], otherwise: '' })
})

test('a key that does not exist is answered with the nearest one', () => {
  expect(nearest('policy.arival')).toBe('policy.arrival')
  expect(nearest('policy.arrival.graceMinutes')).toBe('policy.arrival.graceMin')
  expect(nearest('arrival.graceMin')).toBe('policy.arrival.graceMin')
  expect(nearest('messages.id.book.dome')).toBe('messages.id.book.done')
  expect(nearest('mesages.id.book.done')).toBe('messages.id.book.done')
  expect(nearest('services.renewl.fee')).toBe('services.renewal.fee')
  expect(nearest('flows.bok.hold')).toBe('flows.book.screens.hold')
})
