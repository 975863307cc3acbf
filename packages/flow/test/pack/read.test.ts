import { expect, test } from 'vitest'
import type { PackFile } from '../../src/pack/pack.ts'
import { readPack, readParent } from '../../src/pack/read.ts'
import { filesOf } from './packs.ts'

const national = filesOf('national')
const office: PackFile = {
  path: 'office.yaml', name: 'kota/office.yaml',
  text: 'spec: 1\nid: kota\nextends: national\nname: Kantor Kota\nshort: Kota\nsender: IMIGRASI KOTA\ntimezone: Asia/Jakarta\ndial: "*384*7#"\nsmsNumber: "+628110000007"\n',
}
const file = (path: string, text: string): PackFile => ({ path, text, name: `kota/${path}` })
const read = (...files: PackFile[]) => readPack([office, ...files], [national])
const told = (...files: PackFile[]) =>
  read(...files).findings.map(({ file: where, line, path, message, mend = '' }) => `${where}:${line} ${path}: ${message}. ${mend}`)

test('an office that says who it is takes all rules from its parent', () => {
  const { pack, findings } = read()
  expect(findings).toEqual([])
  expect(pack?.office).toMatchObject({ id: 'kota', template: false, front: 'home/start', calendars: ['id-2017', 'id-2018', 'id-2019', 'id-2023', 'id-2026'] })
  expect(pack?.policy.party.max).toBe(5)
})

test('who an office is never comes from its parent', () => {
  const nameless = { ...office, text: office.text.replace('name: Kantor Kota\n', '').replace('dial: "*384*7#"\n', '') }
  expect(readPack([nameless], [national]).findings.map(({ message }) => message)).toEqual(['name is missing (text)', 'dial is missing (text)'])
})

test('maps merge key by key, scalars and lists replace', () => {
  const { pack } = read(file('policy.yaml', 'party: { max: 3 }\nslot: { hours: { sat: ["08:00-10:00"] } }\nwalkInOnly: [lost]\n'))
  expect(pack?.policy.party).toEqual({ max: 3, sameKk: true, kk: 'ONCE' })
  expect(pack?.policy.slot.hours.sat).toEqual(['08:00-10:00'])
  expect(pack?.policy.slot.hours.mon).toEqual(['08:00-12:00', '13:00-15:00'])
  expect(pack?.policy.walkInOnly).toEqual(['lost'])
})

test('null takes an entry away where keys are free, and is a value where they are not', () => {
  const { pack } = read(file('policy.yaml', 'quota: { priority: null }\nsms: { format: null }\n'), file('notices.yaml', 'notices: { forfeited: null }\n'))
  expect(Object.keys(pack?.policy.quota ?? {})).toEqual(['hajj', 'outreach', 'assisted', 'public'])
  expect(pack?.policy.sms.format).toBeNull()
  expect(Object.keys(pack?.notices ?? {})).toEqual(expect.arrayContaining(['hold-remind', 'hold-expired', 'ready']))
  expect(pack?.notices).not.toHaveProperty('forfeited')
})

test('the order of a map is the parent\'s, new keys stand at the end', () => {
  const text = 'services:\n  crew: { bucket: public, channels: [COUNTER], documents: [ktp], fee: passport }\n  new: { fee: e-passport }\n'
  expect(Object.keys(read(file('services.yaml', text)).pack?.services ?? {})).toEqual(['new', 'renewal', 'lost', 'damaged', 'data-change', 'hajj', 'crew'])
})

test('one option of a menu is taken away and another one led elsewhere', () => {
  const { pack } = read(file('flows/home.yaml', 'screens: { start: { options: { privacy: null, help: { go: needs/start } } } }\n'))
  const start = pack?.flows.home?.screens.start
  expect(start && 'options' in start && Object.entries(start.options).map(([id, { go }]) => `${id} ${go}`)).toEqual(
    ['book book/start', 'mine check/start', 'needs needs/start', 'sick sick/start', 'help needs/start', 'language help/language'])
})

test('a screen of another kind replaces the parent\'s', () => {
  const { pack } = read(file('flows/needs.yaml', 'screens: { start: { set: { service: \'"new"\' }, go: kind } }\n'))
  expect(pack?.flows.needs?.screens.start).toEqual({ set: { service: '"new"' }, go: 'kind' })
})

test('a message is replaced for one surface, or for all', () => {
  const { pack } = read(file('messages/id.yaml', 'book:\n  done: { ussd: "Selesai." }\ncheck: { sms: Lewat SMS }\ncancel: { done: "Batal." }\n'))
  const words = pack?.messages.id ?? {}
  expect(words['book.done']).toEqual({ ussd: 'Selesai.', sms: expect.stringContaining('terkonfirmasi') })
  expect(words['check.sms']).toEqual({ text: 'Lewat SMS' })
  expect(words['cancel.done']).toEqual({ text: 'Batal.' })
})

test('findings point at the file that said it, the parent\'s too', () => {
  const broken = national.map((one) => (one.path === 'policy.yaml' ? { ...one, text: one.text.replace('remindMin: 5', 'remindMin: five') } : one))
  const { findings } = readPack([office], [broken])
  expect(findings).toMatchObject([{ file: 'national/policy.yaml', path: 'hold.remindMin', message: 'expected a whole number, got the text "five"' }])
})

test('an unknown key is told with the one that was meant', () => {
  expect(told(file('policy.yaml', 'hold:\n  minuts: 20\n'))).toEqual(['kota/policy.yaml:2 hold.minuts: unknown key minuts. did you mean minutes?'])
  expect(told(file('flows/home.yaml', 'screens:\n  start:\n    menu: home.menu\n    optoins: {}\n'))).toEqual(
    ['kota/flows/home.yaml:4 screens.start.optoins: unknown key optoins. did you mean options?'])
})

test('a wrong type is told with what was expected, what came, and what the parent says', () => {
  expect(told(file('policy.yaml', '\nparty:\n  max: many\n'))).toEqual(
    ['kota/policy.yaml:3 party.max: expected a whole number, got the text "many". write e.g. 5'])
  expect(told(file('policy.yaml', 'channels: USSD\n'))).toEqual(
    ['kota/policy.yaml:1 channels: expected a list, got the text "USSD". write e.g. ["USSD","SMS","COUNTER"]'])
  expect(told(file('policy.yaml', 'booking: { mode: DATETIME }\n'))).toEqual(
    ['kota/policy.yaml:1 booking.mode: expected SYSTEM or DATE or DATE_TIME, got the text "DATETIME". did you mean DATE_TIME?'])
  expect(told(file('policy.yaml', 'ussd: { limit: 300 }\n'))).toEqual(
    ['kota/policy.yaml:1 ussd.limit: expected at most 182, got 300. write a value of at most 182'])
})

test('what has a form is told with an example of it', () => {
  const dialled = { ...office, text: office.text.replace('"*384*7#"', '"384"') }
  expect(readPack([dialled], [national]).findings).toMatchObject([
    { line: 8, path: 'dial', message: 'got the text "384"', mend: 'write a service code such as "*384*16#"' }])
})

test('a screen of no kind is told with the kinds there are', () => {
  expect(told(file('flows/home.yaml', 'screens:\n  extra: { asks: name, go: start }\n'))).toEqual(
    ['kota/flows/home.yaml:2 screens.extra: a screen needs one of ask, menu, list, do, branch, set, end, repeat. did you mean ask?'])
})

test('what is no YAML is told with its line, and so is a key that stands twice', () => {
  expect(told(file('policy.yaml', 'party:\n  max: [1\nhold: 3\n'))[0]).toMatch(/^kota\/policy.yaml:3 : not YAML: /)
  expect(told(file('policy.yaml', 'party: { max: 2 }\nhold: { minutes: 3 }\nparty: { max: 3 }\n'))).toEqual(
    ['kota/policy.yaml:3 : this key stands twice in the same map. keep one of the two'])
})

test('keys are names, and nothing is written by reference', () => {
  expect(told(file('sms.yaml', 'keywords:\n  1: { words: [SATU] }\n'))[0]).toContain('kota/sms.yaml:2 keywords: the key 1 is no name')
  expect(told(file('policy.yaml', 'party: &p { max: 2 }\nhold: *p\n'))[0]).toContain('aliases (*name) are not used in packs')
})

test('a file that is no document is told with the one that was meant', () => {
  expect(told(file('polcy.yaml', 'party: { max: 2 }\n'))).toEqual(['kota/polcy.yaml:0 : no document of a pack. did you mean policy.yaml?'])
  expect(told(file('messages/fr.yaml', 'book: { full: Complet }\n'))[0]).toContain('fr is no language of packs')
})

test('a conversation is named like its file', () => {
  expect(told(file('flows/extra.yaml', 'id: other\nsurfaces: [ussd]\nstart: start\nscreens: { start: { end: common.bye } }\n'))[0]).toContain(
    'the file is named extra, the conversation other')
})

test('a pack without a parent must say everything', () => {
  const { pack, findings } = readPack([office])
  expect(pack).toBeUndefined()
  expect(findings.map(({ file: where }) => where)).toContain('policy.yaml')
})

test('a calendar that is named must be there', () => {
  const dated = { ...office, text: `${office.text}calendars: [id-2099]\n` }
  expect(readPack([dated], [national]).findings).toMatchObject([{ file: 'calendar/id-2099.yaml', message: 'this document is missing' }])
})

test('the parent of a pack is known before anything else is read', () => {
  expect(readParent([office])).toBe('national')
  expect(readParent(national)).toBeUndefined()
})
