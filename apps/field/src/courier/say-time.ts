import { localDateOf, localTimeOf } from '@jemput/domain'
import type { Language } from '@jemput/ui'

export const clock = (at: number, zone: string, language: Language) => {
  const time = localTimeOf(at, zone)
  return language === 'id' ? time.replace(':', '.') : time
}

/** `Sel 21 Nov, 10.40` */
export const shortMoment = (at: number, zone: string, language: Language) => {
  const day = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(Date.parse(`${localDateOf(at, zone)}T00:00:00Z`))
  return `${day.replace(',', '')}, ${clock(at, zone, language)}`
}
