import type { DemoLogin, DemoOffice } from '../../wire.ts'

/** What the server wrote into the page: its time, the offices that take bookings and who may log in there. */
export type Today = { now: number; offices: DemoOffice[]; logins: DemoLogin[] }

export function readToday(): Today {
  const written = JSON.parse(document.getElementById('today')?.textContent ?? '{}') as Partial<Today>
  return { now: written.now ?? Date.now(), offices: written.offices ?? [], logins: written.logins ?? [] }
}

/** Those that take bookings; the national code is no office. */
export const officesOf = (today: Today) => today.offices.filter(office => !office.frontDoor)

/** The office that the samples name: one where the applicant chooses day and time, if there is one. */
export const sampleOffice = (today: Today) => officesOf(today).find(office => office.mode === 'DATE_TIME') ?? officesOf(today)[0]

/** The made-up staff of that office. */
export const sampleLogins = (today: Today) => today.logins.filter(login => login.office === sampleOffice(today)?.id)

const DAY = 86_400_000
const ZONE = 'Asia/Jakarta'

/** The next day after `now` on which offices are open in most weeks. */
export function nextWeekday(now: number): number {
  const day = new Date(now + DAY)
  const name = new Intl.DateTimeFormat('en', { timeZone: ZONE, weekday: 'short' }).format(day)
  return name === 'Sat' || name === 'Sun' ? nextWeekday(now + DAY) : now + DAY
}
