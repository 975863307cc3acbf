import { localDateOf, localTimeOf, spokenBilling, spokenCode, spokenParcel, weekdayOf, weekdays } from '@jemput/domain'
import type { Slot, Surface, Value } from '../engine/types.ts'
import type { Language } from '../pack/office.ts'
import { coverPersonNumbers } from './person-numbers.ts'
import { plain } from './septets.ts'

/** What writing a value needs to know. */
export type Pen = {
  language: Language
  surface: Surface
  /** IANA zone of the office. */
  zone: string
  /** Another message in the same language, with these roots. */
  say: (key: string, roots?: Record<string, unknown>, surface?: Surface) => string
}
type Write = (value: Value, pen: Pen, owner: Record<string, Value>) => string
/** A way of writing a value, and the longest that it gets. */
type Manner = { write: Write; longest: string }
const manner = (longest: string, write: Write): Manner => ({ write, longest })

const weekdayNames = (language: Language): Record<string, string> => {
  const names = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  // 5 January 1970 was a Monday.
  return Object.fromEntries(weekdays.map((day, i) => [day, names.format((4 + i) * 86_400_000)]))
}
const dayNames: Record<Language, Record<string, string>> = { id: weekdayNames('id'), en: weekdayNames('en') }

const asText = (value: Value): string => (value === null || typeof value === 'object' ? '' : String(value))
const dayMonth = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}`
const date = (text: string): string => (text === '' ? '' : `${dayMonth(text)}/${text.slice(2, 4)}`)
const short = (text: string, pen: Pen): string =>
  text === '' ? '' : `${dayNames[pen.language][weekdayOf(text)] ?? ''} ${date(text)}`
const clock = (text: string): string => text.replace(':', '.')
const isSlot = (value: Value): value is Slot =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && 'start' in value
const window = (value: Value): string => (isSlot(value) ? `${clock(value.start)}-${clock(value.end)}` : '')
const slotDate = (value: Value): string => (isSlot(value) ? value.date : '')
const moment = (value: Value, write: (ms: number) => string): string => (typeof value === 'number' ? write(value) : '')

const NAME = 12
/** Twelve characters of a name, whole words where there are several. */
const brief = (name: string): string => {
  if (name.length <= NAME) return name
  const space = name.lastIndexOf(' ', NAME)
  return name.slice(0, space > 1 ? space : NAME).trimEnd()
}
const firstName = (value: Value): string => plain(brief(asText(Array.isArray(value) ? (value[0] ?? null) : value)))
const party: Write = (names, pen, booking) => {
  const size = typeof booking.size === 'number' ? booking.size : 1
  const first = firstName(names)
  if (first === '') return pen.say('system.unnamed', { booking })
  return size > 1 ? `${first} +${size - 1}` : first
}
const numbers: Write = (value, pen) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return '-'
  const first = asText(value.first ?? null)
  return value.first === value.last ? first : pen.say('system.range', { numbers: value })
}
const rupiah = (value: Value): string => `Rp${asText(value).replace(/\B(?=(\d{3})+$)/g, '.')}`
const documents = (value: Value, pen: Pen, surface: Surface): string =>
  Array.isArray(value) ? value.map((id) => pen.say(`doc.${asText(id)}`, {}, surface)).join(', ') : ''

/** A mobile as its owner writes it, the middle covered: `0812****890`. */
const masked = (phone: string): string => `0${phone.slice(3, 6)}****${phone.slice(-3)}`

const text = (longest: number): Record<string, Manner> => ({
  '': manner('M'.repeat(longest), (value) => plain(asText(value))),
  cut: manner('M'.repeat(24), (value) => plain(asText(value)).slice(0, 24)),
})
const dateManners = {
  date: manner('28/12/28', (value) => date(asText(value))),
  short: manner('Rab 28/12/28', (value, pen) => short(asText(value), pen)),
}
/** Written by staff at most so long. */
const REASON = 60
const slotManners = {
  slot: manner('Rab 28/12/28 08.00-10.00', (value, pen) => `${short(slotDate(value), pen)} ${window(value)}`.trim()),
  date: manner('28/12/28', (value) => date(slotDate(value))),
  short: manner('Rab 28/12/28', (value, pen) => short(slotDate(value), pen)),
  time: manner('08.00-10.00', window),
}

/** Every kind of value with the ways of writing it; `''` is the one without a format. */
export const manners = {
  text: text(40),
  name: { ...text(40), first: manner('M'.repeat(NAME), firstName) },
  names: {
    '': manner(`${'M'.repeat(NAME)} +8`, party),
    party: manner(`${'M'.repeat(NAME)} +8`, party),
    first: manner('M'.repeat(NAME), firstName),
  },
  reason: { '': manner('M'.repeat(REASON), (value) => coverPersonNumbers(plain(asText(value))).slice(0, REASON)) },
  digit: { '': manner('9', asText) },
  number: { '': manner('999', asText) },
  serial: { '': manner('99999', asText) },
  money: { '': manner('Rp9.999.999', rupiah) },
  /** Of several people, with a surcharge each. */
  sum: { '': manner('Rp99.999.999', rupiah) },
  date: { '': dateManners.date, ...dateManners },
  clock: { '': manner('08.00', (value) => clock(asText(value))), time: manner('08.00', (value) => clock(asText(value))) },
  window: { '': slotManners.time, time: slotManners.time },
  slot: { '': slotManners.slot, ...slotManners },
  moment: {
    '': manner('28/12 08.00', (value, pen) =>
      moment(value, (ms) => `${dayMonth(localDateOf(ms, pen.zone))} ${clock(localTimeOf(ms, pen.zone))}`)),
    time: manner('08.00', (value, pen) => moment(value, (ms) => clock(localTimeOf(ms, pen.zone)))),
    date: manner('28/12/28', (value, pen) => moment(value, (ms) => date(localDateOf(ms, pen.zone)))),
    short: manner('Rab 28/12/28', (value, pen) => moment(value, (ms) => short(localDateOf(ms, pen.zone), pen))),
  },
  code: { '': manner('4071-2683', (value) => spokenCode(asText(value))) },
  billing: {
    '': manner('821456789012345', asText), grouped: manner('821 456 789 012 345', (value) => spokenBilling(asText(value))),
  },
  parcel: { '': manner('2039-4882-45', (value) => spokenParcel(asText(value))) },
  numbers: { '': manner('A-9999', numbers) },
  status: { '': manner('M'.repeat(24), (value, pen) => pen.say(`status.${asText(value)}`)) },
  visitStatus: { '': manner('M'.repeat(24), (value, pen) => pen.say(`visit-status.${asText(value)}`)) },
  deliveryStatus: { '': manner('M'.repeat(24), (value, pen) => pen.say(`delivery-status.${asText(value)}`)) },
  deliveryReason: { '': manner('M'.repeat(24), (value, pen) => (value === null ? '' : pen.say(`delivery-reason.${asText(value)}`))) },
  phone: { '': manner('+6281234567890123', asText), masked: manner('0812****890', (value) => masked(asText(value))) },
  service: { '': manner('M'.repeat(24), (value, pen) => pen.say(`service.${asText(value)}`)) },
  speed: { '': manner('M'.repeat(24), (value, pen) => (value === null ? '' : pen.say(`speed.${asText(value)}`))) },
  // Written by its question, which alone knows the words: `choice.<question>.<id>`.
  choice: { '': manner('M'.repeat(24), asText) },
  documents: {
    '': manner('M'.repeat(40), (value, pen) => documents(value, pen, pen.surface)),
    short: manner('M'.repeat(40), (value, pen) => documents(value, pen, 'ussd')),
  },
  office: {
    '': manner('M'.repeat(40), asText),
    short: manner('M'.repeat(20), (_, __, office) => asText(office.short ?? null)),
  },
} as const satisfies Record<string, Record<string, Manner>>
export type Kind = keyof typeof manners

/** The formats that a kind of value may be written in. */
export const formatsOf = (kind: Kind): string[] => Object.keys(manners[kind]).filter((format) => format !== '')
/** How to write a kind of value; undefined for a format that it doesn't have. */
export const findManner = (kind: Kind, format: string | null): Manner | undefined =>
  (manners[kind] as Readonly<Record<string, Manner>>)[format ?? '']
