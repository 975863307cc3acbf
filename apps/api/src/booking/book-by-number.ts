import type { Applicant, BookedFor, BookingFor, Refusal } from '@jemput/contract'
import { localTimeOf, parseKk, parseName, parseNik, parsePhone } from '@jemput/domain'
import { isNo, type No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { bookFor, type ForPhone, type ForPhoneAnswer } from './book-for.ts'
import type { Member } from './contract.ts'
import type { Desk } from './desk.ts'
import { findFirstAnswer } from './record.ts'
import { currentPack, momentAt } from './rules.ts'
import { getVisit } from './visits.ts'

/** Somebody without a phone that can book, or who does not know how, is booked for at the counter, as their own number would be. */
export async function bookByNumber(desk: Desk, actor: Actor, asked: BookingFor): Promise<BookedFor | No> {
  const phone = parsePhone(asked.phone)
  if (!phone.ok) return { refusal: 'wrong-phone' }
  const party = partyOf(desk, asked)
  if (isNo(party)) return party
  const owner = { ...desk, phone: phone.value }
  const again = await findFirstAnswer(owner) !== undefined
  const said = await bookFor(owner, { service: asked.service, date: asked.date, start: asked.start, ...party })
  if (said.outcome !== 'ok') return refusalOf(owner, said)
  const { id, code, size } = said.booking
  if (!again) await record(desk.sql, actor, { at: desk.now, act: 'book-for', subject: id, detail: { service: asked.service, size } })
  return { code, ...await getVisit(desk, id) }
}

/** The people as the office asks for them: by NIK, or by name and birth date; a party with its family card. */
function partyOf(desk: Desk, { members: asked, kk }: BookingFor): Pick<ForPhone, 'members' | 'kk'> | No {
  const { booking: { identity }, party } = currentPack(desk).policy
  const members: Member[] = []
  for (const each of asked) {
    const member = memberOf(each, identity)
    if (isNo(member)) return member
    members.push(member)
  }
  if (!party.sameKk || asked.length === 1) return { members, kk: null }
  if (!kk?.trim()) return { refusal: 'kk-needed' }
  const card = parseKk(kk)
  return card.ok ? { members, kk: card.value } : { refusal: 'wrong-kk' }
}

function memberOf({ name, nik, birthDate }: Applicant, identity: 'NIK' | 'NAME_DOB'): Member | No {
  const called = parseName(name)
  if (!called.ok) return { refusal: 'wrong-person' }
  const number = nik?.trim() ? parseNik(nik) : undefined
  if (number && !number.ok || identity === 'NIK' && !number) return { refusal: 'wrong-person' }
  if (identity === 'NAME_DOB' && birthDate === undefined) return { refusal: 'wrong-birth-date' }
  return { name: called.value, nik: number?.ok ? number.value : null, birthDate: birthDate ?? null }
}

type Refused = Exclude<ForPhoneAnswer, { outcome: 'ok' }>

/** What the phone itself would be told, in words for whoever stands at the counter with it. */
function refusalOf(desk: Desk, said: Refused): No {
  const { phone, party } = currentPack(desk).policy
  const next = (full: Refusal, nearest: Refusal, slot: { date: string; start: string } | null, fields = {}): No =>
    (slot ? { refusal: nearest, date: slot.date, time: slot.start, ...fields } : { refusal: full, ...fields })
  switch (said.outcome) {
    case 'nik-active': return { refusal: said.outcome, office: said.office, date: said.date }
    case 'locked': return { refusal: said.outcome, until: said.until }
    case 'slot-full': return next('slot-full', 'slot-full-next', said.next)
    case 'not-enough-seats': return next('not-enough-seats', 'not-enough-next', said.next, { left: said.left })
    case 'no-seats': return { refusal: 'all-full' }
    case 'holding': {
      const { date, expires } = said.booking
      return { refusal: 'holding', date, until: expires === null ? '' : localTimeOf(expires, desk.office.pack.office.timezone) }
    }
    case 'phone-limit': return { refusal: 'phone-limit', people: phone.maxActive, parties: phone.maxParties }
    case 'party-too-large': return { refusal: 'party-too-large', most: party.max }
    case 'already-in-party':
    case 'kk-differs': return { refusal: said.outcome, no: said.no }
    case 'intake-closed': return { refusal: 'intake-closed', from: said.from, to: said.to }
    case 'date-out-of-range': return { refusal: 'date-out-of-range', first: said.first, last: said.last }
    case 'not-open-yet': {
      const { date, time } = momentAt(desk, said.opens)
      return { refusal: 'not-open-yet', date, time }
    }
    case 'walk-in-only':
    case 'not-by-queue':
    case 'try-later': return { refusal: said.outcome }
    // Nobody asks for a speed here, and the hold was made a moment ago with everybody named: nothing can have come between.
    case 'accel-too-late':
    case 'members-missing':
    case 'nothing-held':
    case 'hold-expired':
    case 'not-yours': return { refusal: 'not-now' }
  }
}
