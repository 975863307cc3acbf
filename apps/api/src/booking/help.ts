import type { CounterBooking, Visit } from '@jemput/contract'
import { parseName, parseNik } from '@jemput/domain'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { bookAtCounter, type CounterAnswer } from './book-at-counter.ts'
import type { Member } from './contract.ts'
import type { Desk } from './desk.ts'
import { findFirstAnswer } from './record.ts'
import { getVisit } from './visits.ts'

/** A ticket for somebody who came without a booking, written down with who gave it and why. */
export async function help(desk: Desk, actor: Actor, { service, reason, priority, name, nik }: CounterBooking): Promise<Visit | No> {
  const person = personOf(name, nik)
  if (person === 'wrong') return { refusal: 'wrong-person' }
  const again = await findFirstAnswer(desk) !== undefined
  const said = await bookAtCounter(desk, { service, reason, priority, person })
  if (said.outcome !== 'ok') return refusalOf(said)
  if (!again) await record(desk.sql, actor, { at: desk.now, act: 'book-at-counter', subject: said.booking.id, detail: { service, ...reason ? { reason } : {}, ...priority ? { priority } : {} } })
  return (await getVisit(desk, said.booking.id)).visit
}

/** Nobody in particular, or somebody by name and NIK: the one without the other makes no person. */
function personOf(name = '', nik = ''): Member | 'wrong' | undefined {
  if (name === '' && nik === '') return undefined
  const [called, number] = [parseName(name), parseNik(nik)]
  return called.ok && number.ok ? { name: called.value, nik: number.value } : 'wrong'
}

function refusalOf(said: Exclude<CounterAnswer, { outcome: 'ok' }>): No {
  switch (said.outcome) {
    case 'nik-active': return { refusal: said.outcome, office: said.office, date: said.date }
    case 'locked': return { refusal: said.outcome, until: said.until }
    default: return { refusal: said.outcome }
  }
}
