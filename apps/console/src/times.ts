import type { Language } from '@jemput/ui'

const locale = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<Language, string>

/** `08:00` as people write it. */
export const clock = (time: string, language: Language) => (language === 'id' ? time.replace(':', '.') : time)

/** `2026-11-25` in words. */
export const day = (date: string, language: Language) => new Intl.DateTimeFormat(locale[language], {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
}).format(Date.parse(`${date}T00:00:00Z`))

/** `2026-11-25` in a column: `Rab, 25 Nov`. */
export const shortDay = (date: string, language: Language) => new Intl.DateTimeFormat(locale[language], {
  weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC',
}).format(Date.parse(`${date}T00:00:00Z`))

/** `2017-09` in words. */
export const monthName = (month: string, language: Language) => new Intl.DateTimeFormat(locale[language], {
  month: 'long', year: 'numeric', timeZone: 'UTC',
}).format(Date.parse(`${month}-01T00:00:00Z`))

/** A birth date: `25 Nov 1951`. */
export const date = (text: string, language: Language) => new Intl.DateTimeFormat(locale[language], {
  day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC',
}).format(Date.parse(`${text}T00:00:00Z`))

/** Epoch ms on the office's clock; the day is left out when it is today there, the year when it is this one. */
export function moment(ms: number, zone: string, language: Language): string {
  const written = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale[language], { timeZone: zone, ...options }).format(ms)
  const time = clock(written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }), language)
  const dayOf = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)
  const [then, today] = [dayOf(ms), dayOf(Date.now())]
  if (then === today) return time
  const sameYear = then.slice(0, 4) === today.slice(0, 4)
  return `${written({ day: 'numeric', month: 'short', ...sameYear ? {} : { year: 'numeric' } })}, ${time}`
}

/** To the second, for what two people do in turns: `10.04.51`. */
export const second = (ms: number, zone: string, language: Language) => new Intl.DateTimeFormat(locale[language], {
  timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
}).format(ms)

/** WIB, WITA, WIT. */
export const zoneName = (zone: string) => new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short' })
  .formatToParts(1_700_000_000_000).find(({ type }) => type === 'timeZoneName')?.value ?? zone
