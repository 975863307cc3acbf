import { expect, test } from 'vitest'
import { inspectCalendar } from '../../src/inspect/calendar.ts'
import { inspectPack } from '../../src/inspect/inspect.ts'
import type { Language } from '../../src/pack/office.ts'
import type { Pack } from '../../src/pack/pack.ts'
import { readOffice, shipped } from './packs.ts'

const known = new Map<string, Pack>()
/** A pack, read once. */
const get = (office: string): Pack => {
  const there = known.get(office)
  if (there) return there
  const { pack, findings } = readOffice(office)
  expect(findings).toEqual([])
  if (!pack) throw new Error(`${office} cannot be read`)
  known.set(office, pack)
  return pack
}

for (const office of shipped) {
  test(`nothing is wrong with the pack of ${office}`, () => {
    const { pack, findings, sources } = readOffice(office)
    expect(findings).toEqual([])
    expect(pack && inspectPack(pack, sources)).toEqual([])
  })
}

test('the buckets are asked in this order', () => {
  for (const office of shipped) {
    expect(Object.keys(get(office).policy.quota)).toEqual(['hajj', 'outreach', 'priority', 'assisted', 'public'])
  }
})

test('Palembang takes 150 a day in windows of two hours that the applicant chooses', () => {
  const { policy, services } = get('palembang')
  expect(policy.booking).toMatchObject({ mode: 'DATE_TIME', identity: 'NIK', leadDays: 1 })
  expect(policy.slot.minutes).toBe(120)
  expect(policy.quota.public).toMatchObject({ daily: 150, perSlot: 50, prefix: 'A' })
  expect(policy.arrival).toEqual({ earlyMin: 0, graceMin: 0, lateFrom: 'END' })
  expect(policy.sms.format).toBeNull()
  expect(Object.keys(services).slice(0, 2)).toEqual(['new', 'renewal'])
})

test('Bogor takes 50 an hour in three hours, by a text without a NIK, and voids what comes late', () => {
  const { policy } = get('bogor')
  expect(policy.booking).toMatchObject({ mode: 'DATE', identity: 'NAME_DOB', leadDays: 0, overflow: 'NEXT_WORKDAY' })
  expect(policy.quota.public).toMatchObject({ daily: 150, perSlot: 50 })
  expect(policy.slot).toMatchObject({ minutes: 60, hours: { mon: ['08:00-11:00'], fri: ['08:00-11:00'], sat: [], sun: [] } })
  expect(policy.arrival).toEqual({ earlyMin: 30, graceMin: 0, lateFrom: 'START' })
  expect(policy.late.action).toBe('FORFEIT')
  expect(policy.lock.days).toEqual({ cancel: 0, lateCancel: 0, noShow: 0, forfeit: 0, expiry: 0 })
  expect(policy.sms.format).toBe('NAME_DOB_DATE')
})

test('Tanjungpinang picks the time, offers another one once, and goes to the sick', () => {
  const { policy, office } = get('tanjungpinang')
  expect(policy.booking).toMatchObject({ mode: 'SYSTEM', reoffers: 1, identity: 'NIK' })
  expect(policy.quota.public).toMatchObject({ daily: 75, perSlot: 15 })
  expect(policy.homeVisit).toEqual({ enabled: true, triageWd: 1, maxOpenPerPhone: 2, regions: ['21.72', '21.01'], letter: 'ASKED' })
  expect(policy.homeVisit.regions).toEqual(expect.arrayContaining(office.regions))
  expect(get('palembang').policy.homeVisit.enabled).toBe(false)
})

test('Atambua takes 56 a day, eight in each of seven hours', () => {
  const { policy } = get('atambua')
  expect(policy.quota.public).toMatchObject({ daily: 56, perSlot: 8 })
  expect(policy.slot.hours.wed).toEqual(['08:00-12:00', '13:00-16:00'])
})

test('Ambon asks everybody for the family card, and whoever cancels waits for thirty days from the request', () => {
  const { policy, office } = get('ambon')
  expect(office.timezone).toBe('Asia/Jayapura')
  expect(policy.booking).toMatchObject({ mode: 'DATE_TIME', identity: 'NIK' })
  expect(policy.party).toEqual({ max: 5, sameKk: true, kk: 'EACH' })
  expect(policy.lock).toMatchObject({ scope: 'NIK', from: 'REQUEST', days: { cancel: 30, lateCancel: 30, expiry: 0 } })
})

test('Batam takes a text without a day from half past seven to ten, and finds the time itself', () => {
  const { policy } = get('batam')
  expect(policy.intake).toEqual({ window: '07:30-10:00', days: 'WORKDAYS' })
  expect(policy.booking).toMatchObject({ mode: 'SYSTEM', identity: 'NIK', leadDays: 0 })
  expect(policy.sms.format).toBe('NAME_DOB_ADDRESS')
})

test('Jakarta Pusat has the law of Bogor, and more people', () => {
  const { policy } = get('jakarta-pusat')
  const { arrival, late, lock, sms, booking } = get('bogor').policy
  expect(policy).toMatchObject({ arrival, late, lock, sms, booking })
  expect(policy.quota.public).toMatchObject({ daily: 300, perSlot: 60 })
})

test('every office has its own dial code and number', () => {
  const offices = shipped.map((office) => get(office).office)
  const addresses = offices.flatMap(({ dial, smsNumber }) => [dial, smsNumber].flat())
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(get('bogor').office).toMatchObject({ dial: '*384*32#', smsNumber: '+628111100333' })
  expect(get('jakarta-pusat').office).toMatchObject({ dial: '*384*31#', smsNumber: '+6281299004406' })
  expect(get('batam').office).toMatchObject({ dial: '*384*2171#', smsNumber: ['+6282288862017', '+6282288822017'] })
  for (const { id, front, template } of offices) {
    expect({ front, template }).toEqual(id === 'national' ? { front: 'front/start', template: true } : { front: 'home/start', template: false })
  }
})

test('what an office does not say, the national pack says', () => {
  const { pack } = readOffice('bogor')
  expect(Object.keys(pack?.flows ?? {}).toSorted()).toEqual(
    ['book', 'cancel', 'check', 'confirm', 'deliver', 'front', 'help', 'home', 'move', 'needs', 'register', 'sick'])
  expect(pack?.policy.hold).toEqual({ minutes: 15, remindMin: 5 })
})

test('every year has as many holidays and days of joint leave as its decree', () => {
  const { calendar } = get('palembang')
  const count = (year: number, kind: string) => calendar.find((one) => one.year === year)?.days.filter((day) => day.kind === kind).length
  // 2017 and 2018 also had a day of regional elections, which the decree does not list.
  expect([count(2017, 'HOLIDAY'), count(2017, 'JOINT_LEAVE')]).toEqual([17, 7])
  expect([count(2018, 'HOLIDAY'), count(2018, 'JOINT_LEAVE')]).toEqual([17, 8])
  // 2019 had a general election, which its decree does not list either.
  expect([count(2019, 'HOLIDAY'), count(2019, 'JOINT_LEAVE')]).toEqual([17, 4])
  expect([count(2023, 'HOLIDAY'), count(2023, 'JOINT_LEAVE')]).toEqual([16, 11])
  expect([count(2026, 'HOLIDAY'), count(2026, 'JOINT_LEAVE')]).toEqual([17, 8])
})

test('days that nobody compared with the decree are named, and a year of which nothing is known', () => {
  const { pack, sources } = readOffice('palembang')
  if (!pack) throw new Error('cannot be read')
  const told = inspectCalendar(pack, '2017-08-07', sources).map(({ severity, file, message }) => `${severity} ${file} ${message}`)
  expect(told).toEqual([
    'warning national/calendar/id-2017.yaml 2017-02-15 Pemilihan kepala daerah serentak was written from memory',
    'warning national/calendar/id-2018.yaml 2018-06-27 Pemilihan kepala daerah serentak was written from memory',
  ])
  const later = inspectCalendar(pack, '2019-12-15', sources).map(({ message }) => message)
  expect(later).toContain('2020 has no calendar: its public holidays count as working days')
})

const words = (pack: Pack, language: Language): string[] =>
  Object.values(pack.messages[language]).flatMap(({ text, ussd, sms, form }) => [text, ussd, sms, form].filter((one) => one !== undefined))

test('no text says more than it means: no links, no double spaces, no space before a full stop', () => {
  for (const language of ['id', 'en'] as const) {
    expect(words(get('bogor'), language).filter((text) => /https?:|www\.|\S {2}\S| [.,;:!?](\s|$)/.test(text))).toEqual([])
  }
})
