import type { Language } from '@jemput/ui'

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(ms: number, zone: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options })
  formatters.set(key, formatter)
  return formatter.format(ms)
}

/** `09.41`, as Indonesia writes it in both languages. */
export const timeIn = (zone: string, ms: number) => format(ms, zone, 'id', { hour: '2-digit', minute: '2-digit' })

/** `Selasa, 24 Nov 2026` */
export const dayIn = (zone: string, ms: number, language: Language, weekday: 'long' | 'short' = 'long') =>
  format(ms, zone, language, { weekday, day: 'numeric', month: 'short', year: 'numeric' })

/** `WIB`, `WITA`, `WIT`: only Indonesian knows these names. */
export function zoneName(zone: string, ms: number): string {
  return format(ms, zone, 'id', { hour: '2-digit', timeZoneName: 'short' }).split(' ').at(-1) ?? zone
}

/** `2026-11-24T09:41` on the clocks of that zone, for a date and time field. */
export function fieldIn(zone: string, ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(ms).replace(' ', 'T')
}

/** The instant at which that zone's clocks show the field's value; NaN for an empty field. Without summer time one look suffices. */
export function instantOf(zone: string, field: string): number {
  const asUtc = Date.parse(`${field}Z`)
  if (Number.isNaN(asUtc)) return asUtc
  const shown = Date.parse(`${fieldIn(zone, asUtc)}Z`)
  return asUtc - (shown - asUtc)
}
