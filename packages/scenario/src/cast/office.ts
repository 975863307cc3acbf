import { randomUUID } from 'node:crypto'
import { acceptApplication, act, bookAtCounter, bookFor, checkIn, findNewest, findOfBooking, markReady, removeMember, scanAtKiosk, settleMoney, type Deps, type Desk, type PublishedPack } from '@jemput/api'
import { addDays, instantOf, spokenCode, type LocalDate } from '@jemput/domain'
import type { BookingView, Slot, Value } from '@jemput/flow'
import { StoryError } from '../story/expect.ts'
import type { StoryClock } from './clock.ts'
import { inventPerson, personWith } from './person.ts'
import { decide, type Decision } from './head.ts'
import { sayOfInterview } from './interviewer.ts'
import type { Phone } from './phone.ts'
import { countInterviews, countTasks } from './reports.ts'
import { countSeats, fillDay, fillSeats, usualService, windowAt, windowBefore } from './seats.ts'
import type { Transcript } from './transcript.ts'

export type Around = { deps(): Deps; clock: StoryClock; transcript: Transcript; settle(): Promise<void> }
/** Who stands at the desk, by phone, and when, epoch ms; nobody in particular, and now. */
type Who = { phone?: Phone; now?: number }

/** When bookings that a story finds made were asked for. */
const usualHour = '09:00'

/** One office: its seats, and the staff at its counter. */
export class Office {
  #ticket: string | undefined

  constructor(readonly published: PublishedPack, private readonly around: Around) {}

  get smsNumber(): string {
    return [this.published.pack.office.smsNumber].flat()[0] ?? ''
  }

  get id(): string {
    return this.published.pack.office.id
  }

  get zone(): string {
    return this.published.pack.office.timezone
  }

  /** The queue number on the ticket that was given out last. */
  get ticket(): string {
    return this.#ticket ?? 'none'
  }

  taken(date: LocalDate, time?: string): Promise<number> {
    return countSeats(this.#desk(), date, time)
  }

  fill(count: number, date: LocalDate, time?: string): Promise<void> {
    return this.#transaction({}, (desk) => fillSeats(desk, count, date, time))
  }

  /** Every seat from today to that day, as far as other people can take them. */
  async fillAll(last: LocalDate): Promise<void> {
    await this.#transaction({}, async (desk) => {
      for (let day = this.around.clock.local().slice(0, 10); day <= last; day = addDays(day, 1)) await fillDay(desk, day)
    })
  }

  /** A confirmed booking for one person, asked for on an earlier day so that nothing about it is last minute. */
  async book(phone: Phone, date: LocalDate, time: string, nik?: string): Promise<void> {
    await this.#reserve(phone, windowAt(this.published.pack, date, time), nik)
    await this.around.settle()
    phone.inbox.forget()
    this.around.transcript.add(phone.number, 'has', `${await this.codeOf(phone)}, ${date} ${time}`)
  }

  async #reserve(phone: Phone, slot: Slot, nik?: string): Promise<void> {
    const { date } = slot
    const lead = Math.max(1, this.published.pack.policy.booking.leadDays)
    const now = Math.min(this.around.clock.now(), instantOf(addDays(date, -lead), usualHour, this.zone))
    const person = nik === undefined ? inventPerson(phone.number, date) : personWith(nik, phone.number, date)
    await this.#carryOut({ phone, now }, 'booking.hold', { service: usualService(this.published), slot, party: 1, members: [person] })
    const { outcome } = await this.#carryOut({ phone, now }, 'booking.confirm', {})
    if (outcome === 'payment-due') await this.#payAt(phone, now)
  }

  async #payAt(phone: Phone, now: number): Promise<void> {
    const { billing, amount } = await this.billOf(phone)
    await this.#transaction({ phone, now }, (desk) =>
      settleMoney(desk, this.id, { id: randomUUID(), billing, amount, receipt: 'paid' }))
  }

  /** The bill of the phone's newest booking. */
  async billOf(phone: Phone): Promise<{ billing: string; amount: number }> {
    const { id } = await this.#newest(phone)
    const found = await findOfBooking(this.#desk().sql, this.id, id)
    if (!found) throw new StoryError(`${phone.number} has nothing to pay at ${this.id}`)
    return { billing: found.code, amount: found.amount }
  }

  /** The applicant comes to the counter on the day of the booking and shows the code. */
  async receive(phone: Phone, time: string): Promise<void> {
    const booking = await this.#newest(phone)
    const today = this.around.clock.local().slice(0, 10)
    await this.around.clock.set(booking.date > today ? booking.date : today, time)
    const said = await this.#transaction({ phone }, (desk) => checkIn(desk, booking.id))
    this.around.transcript.add(phone.number, 'arrives', said.outcome)
    if (said.outcome === 'arrived') this.#giveTicket(said.booking)
    await this.around.settle()
  }

  /** The applicant shows the code to the kiosk, now. */
  async scanAtKiosk(phone: Phone): Promise<void> {
    const { code } = await this.#newest(phone)
    const said = await this.#transaction({ phone }, (desk) => scanAtKiosk({ ...desk, channel: 'COUNTER' }, this.#officer, { code }))
    const outcome = 'refusal' in said ? said.refusal : said.outcome
    this.#ticket = 'first' in said ? String(said.first) : outcome
    this.around.transcript.add(phone.number, 'scans', this.ticket)
    await this.around.settle()
  }

  /** The office gives a booking up itself. */
  async cancel(phone: Phone, reason: string): Promise<void> {
    await this.decide({ act: 'cancels', booking: (await this.#newest(phone)).id, reason })
  }

  /** Something that only the head of the office decides. */
  async decide(decision: Decision): Promise<void> {
    await this.#transaction({}, (desk) => decide({ ...desk, channel: 'COUNTER' }, decision))
    this.around.transcript.add('', 'decides', [decision.act, 'date' in decision ? decision.date : '', 'reason' in decision ? decision.reason : ''].join(' ').trim())
    await this.around.settle()
  }

  /** Papers of one person who came to the counter on an earlier day, and were accepted there. */
  async beginPassport(phone: Phone): Promise<void> {
    await this.#acceptPapers(phone)
    this.around.transcript.add(phone.number, 'accepted', await this.codeOf(phone))
  }

  /** The same, and today the passport is ready: the phone is told. */
  async makePassport(phone: Phone): Promise<void> {
    const application = await this.#acceptPapers(phone)
    const number = `X${phone.number.slice(-7).padStart(7, '1').replace('+', '1')}`
    const said = await this.#transaction({ phone }, (desk) => markReady(desk, this.#officer, application, number))
    if (said.outcome !== 'ok') throw new StoryError(`the passport of ${phone.number} cannot be ready: ${said.outcome}`)
    this.around.transcript.add(phone.number, 'ready', await this.codeOf(phone))
    await this.around.settle()
  }

  /** Returns the application. Nothing else happens between the visit and the stamp: who does not come is a no-show. */
  async #acceptPapers(phone: Phone): Promise<string> {
    const slot = windowBefore(this.published.pack, this.around.clock.local().slice(0, 10))
    await this.#reserve(phone, slot)
    const { id } = await this.#newest(phone)
    const now = instantOf(slot.date, slot.start, this.zone)
    const application = await this.#transaction({ phone, now }, async (desk) => {
      await checkIn(desk, id)
      const [papers] = await desk.sql.query<{ id: string }>('select id from application where office_id = $1 and booking_id = $2', [this.published.pack.office.id, id])
      if (papers) await acceptApplication(desk, this.#officer, papers.id)
      return papers?.id
    })
    if (application === undefined) throw new StoryError(`${phone.number} came to the counter, and no papers were opened`)
    await this.around.settle()
    phone.inbox.forget()
    return application
  }

  get #officer() {
    return { staffId: 'officer', office: this.published.pack.office.id }
  }

  /** Staff help somebody who came without a booking, for one of the reasons that the office accepts. */
  help(reason: string): Promise<void> {
    return this.#helpFor(reason, { reason })
  }

  /** The same for one of the classes that go first. */
  helpFirst(priority: string): Promise<void> {
    return this.#helpFor(priority, { priority })
  }

  async #helpFor(why: string, request: { reason?: string; priority?: string }): Promise<void> {
    const said = await this.#transaction({}, (desk) => bookAtCounter({ ...desk, channel: 'COUNTER' }, { service: usualService(this.published), ...request }))
    if (said.outcome !== 'ok') throw new StoryError(`the counter does not help for "${why}": ${said.outcome}`)
    this.#giveTicket(said.booking)
    this.around.transcript.add('', 'helps', `${why}: ${this.ticket}`)
  }

  /** Staff book for somebody who stands there, by the number of their phone, out of the seats that phones have. */
  async bookFor(phone: Phone, date: LocalDate, start: string): Promise<void> {
    const asked = { service: usualService(this.published), date, start, members: [inventPerson(phone.number, date)], kk: null }
    const said = await this.#transaction({ phone }, (desk) => bookFor({ ...desk, channel: 'COUNTER' }, asked))
    if (said.outcome !== 'ok') throw new StoryError(`the counter cannot book for ${phone.number}: ${said.outcome}`)
    this.around.transcript.add(phone.number, 'booked', `${date} ${start}`)
    await this.around.settle()
  }

  /** The family card at the counter shows that somebody of a party does not belong to it. */
  async removeMember(phone: Phone, no: number): Promise<void> {
    const { id } = await this.#newest(phone)
    const said = await this.#transaction({ phone }, (desk) => removeMember(desk, this.#officer, id, { no, why: 'kk-differs' }))
    if (said) throw new StoryError(`applicant ${no} of ${phone.number} cannot be removed: ${said.refusal}`)
    this.around.transcript.add(phone.number, 'loses', String(no))
    await this.around.settle()
  }

  /** An officer has talked with the applicant, who has come. */
  async interview(phone: Phone, outcome: string, reason: string): Promise<void> {
    const { id } = await this.#newest(phone)
    await this.#transaction({ phone }, (desk) => sayOfInterview(desk, id, { outcome, reason }))
    this.around.transcript.add(phone.number, 'interviewed', `${outcome}: ${reason}`)
    await this.around.settle()
  }

  #giveTicket({ numbers }: BookingView): void {
    this.#ticket = numbers?.first
  }

  async statusOf(phone: Phone): Promise<string> {
    return (await findNewest(this.#desk({ phone })))?.status ?? 'none'
  }

  countTasks = (kind: string): Promise<number> => countTasks(this.#desk(), kind)

  countInterviews = (outcome: string): Promise<number> => countInterviews(this.#desk(), outcome)

  async codeOf(phone: Phone): Promise<string> {
    return spokenCode((await this.#newest(phone)).code)
  }

  async #newest(phone: Phone) {
    const booking = await findNewest(this.#desk({ phone }))
    if (!booking) throw new StoryError(`${phone.number} has no booking at ${this.published.pack.office.id}`)
    return booking
  }

  async #carryOut(who: Who, name: string, inputs: Record<string, Value>): Promise<{ outcome: string }> {
    const answer = await this.#transaction(who, (desk) => act(desk, { kind: 'action', name, inputs }))
    const outcome = answer.kind === 'action' ? answer.outcome : answer.kind
    if (outcome !== 'ok' && outcome !== 'payment-due') throw new StoryError(`${who.phone?.number ?? 'nobody'} cannot have this booking: ${outcome}`)
    return { outcome }
  }

  #transaction<T>(who: Who, work: (desk: Desk) => Promise<T>): Promise<T> {
    return this.around.deps().db.transaction((sql) => work({ ...this.#desk(who), sql }))
  }

  #desk({ phone, now }: Who = {}): Desk {
    const { db, shelf, keys } = this.around.deps()
    return {
      sql: db, shelf, keys, office: this.published, now: now ?? this.around.clock.now(), phone: phone?.number ?? '', channel: 'SMS',
      language: this.published.pack.office.languages[0] ?? 'id', requestKey: randomUUID(),
    }
  }
}
