import type { Pack } from '@jemput/flow'
import { applicantsOf } from './applicants.ts'
import { smsNumberOf, type Hall } from './hall.ts'
import { afterHold, birthAsTyped, nextAnswer, whyOf, type Outcome } from './next-answer.ts'
import type { Wish } from './read-demand.ts'

/** Nobody answers more questions than this: five people with three questions each, and what goes wrong on the way. */
const MOST_HOPS = 45

/** What a screen that ends says of the wish. */
function outcomeAt({ at, text }: { at: string; text: string }, people: number, pack: Pack): Outcome {
  if (at === 'book/done' || at === 'confirm/done') return { kind: 'seated', people }
  if (at === 'book/pay') return { kind: 'unpaid', people }
  if (at === 'book/waiting') return { kind: 'waiting' }
  if (at.endsWith('come-end')) return { kind: 'priority' }
  return { kind: 'refused', why: whyOf(text, at, pack) }
}

/** Dials, answers every screen, and behaves as the list says: wanders off, sends the last request again, sends each one twice. */
export async function byUssd(hall: Hall, wish: Wish, pack: Pack): Promise<Outcome> {
  const caller = { wish, people: applicantsOf(wish) }
  const typed: string[] = []
  const ask = async () => {
    const fields = { sessionId: `d-${wish.line}`, phoneNumber: wish.phone, networkCode: '51010', serviceCode: pack.office.dial, text: typed.join('*') }
    // A double tap: both requests are under way at once.
    const [said] = await Promise.all(wish.behaviour === 'dup' ? [hall.call('ussd', fields), hall.call('ussd', fields)] : [hall.call('ussd', fields)])
    if (!said) throw new Error('nobody answered')
    return said
  }
  let { text, at } = await ask()
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    if (text.startsWith('END ')) return outcomeAt({ at, text }, wish.party, pack)
    if (wish.behaviour === 'abandon' && afterHold.has(at)) return { kind: 'left' }
    const answer = nextAnswer(caller, at, text.slice(4), pack)
    if (answer === undefined) return { kind: 'refused', why: at }
    typed.push(answer)
    ;({ text, at } = await ask())
    // The answer was lost on the way: the same request once more.
    if (wish.behaviour === 'timeout' && text.startsWith('END ')) ({ text, at } = await ask())
  }
  return { kind: 'refused', why: `circles at ${at}` }
}

/** By text: the office's own format where it has one, else DAFTAR and one answer after the other. */
export async function bySms(hall: Hall, wish: Wish, pack: Pack): Promise<Outcome> {
  const caller = { wish, people: applicantsOf(wish) }
  let count = 0
  const send = async (text: string) => {
    count += 1
    const fields = { id: `d-${wish.line}-${count}`, from: wish.phone, to: smsNumberOf(pack), text, date: '2026-11-06T07:00:00Z', linkId: `l-${wish.line}` }
    await Promise.all(wish.behaviour === 'dup' ? [hall.call('sms', fields), hall.call('sms', fields)] : [hall.call('sms', fields)])
    return heardBySms(hall, wish.phone, pack)
  }
  let { text, at, open } = await send(firstText(caller.people[0], pack))
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    if (!open && !at.startsWith('register/held')) return outcomeAt({ at, text }, 1, pack)
    if (wish.behaviour === 'abandon' && (afterHold.has(at) || at.startsWith('register/'))) return { kind: 'left' }
    const answer = at.startsWith('register/') || at === 'confirm/start' ? answerToHash(caller.people[0]?.nik ?? '', at) : nextAnswer(caller, at, text, pack)
    if (answer === undefined) return { kind: 'refused', why: at }
    ;({ text, at, open } = await send(answer))
  }
  return { kind: 'refused', why: `circles at ${at}` }
}

/** `YA` to the place that was found; the NIK where the text had none and it is asked for. */
const answerToHash = (nik: string, at: string): string => (/nik/i.test(at) ? nik : 'YA')

/** The day that the text asks for: the office looks further when that is full. */
const ASKED = '09112026'

function firstText(person: { name: string; birthDate: string } | undefined, { policy }: Pack): string {
  if (!person || policy.sms.format === null) return 'DAFTAR'
  const third = policy.sms.format === 'NAME_DOB_ADDRESS' ? 'Jl Contoh 5' : ASKED
  return `#${person.name}#${birthAsTyped(person.birthDate)}#${third}`
}

/** Where the phone's conversation by SMS stands, and the last text it got. */
async function heardBySms({ deps: { db, keys } }: Hall, phone: string, pack: Pack): Promise<{ text: string; at: string; open: boolean }> {
  const key = keys.key('phone', phone)
  const [turn] = await db.query<{ screen: string; open: boolean }>(
    `select screen, open from turn where entry = $1 and gateway = 'sms' and session_id = $2 order by hop desc limit 1`, [pack.office.id, key])
  const [sms] = await db.query<{ text_sealed: string }>('select text_sealed from outbox where office_id = $1 and phone_key = $2 order by created_at desc, id desc limit 1', [pack.office.id, key])
  return { text: sms ? keys.open(sms.text_sealed, 'outbox.text_sealed') : '', at: turn?.screen ?? '', open: turn?.open ?? false }
}
