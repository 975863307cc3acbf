import { addDays, localDateOf, zoneAbbreviation } from '@jemput/domain'
import type { VisitItem } from '@jemput/sync'
import type { Language } from '@jemput/ui'
import type { Words } from './words.ts'

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** `Besok, Rabu 13 Februari, 08.00 WIT`. `now`: epoch ms. */
export function whenOf({ date, starts }: Pick<VisitItem, 'date' | 'starts'>, zone: string, now: number, language: Language, said: Words): string {
  const today = localDateOf(now, zone)
  const near = date === today ? `${said.today}, ` : date === addDays(today, 1) ? `${said.tomorrow}, ` : ''
  const weekday = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`))
  const day = new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`))
  return `${near}${weekday} ${day}, ${language === 'id' ? starts.replace(':', '.') : starts} ${zoneAbbreviation(zone)}`
}

/** The visit that counts now: today's or the next, else the last that was. */
export function nearest(visits: readonly VisitItem[], today: string): VisitItem | undefined {
  const open = visits.filter(({ status }) => status === 'planned')
  return open.find(({ date }) => date >= today) ?? open.at(-1) ?? visits.at(-1)
}
