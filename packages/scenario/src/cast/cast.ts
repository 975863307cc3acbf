import { createApp, ownSecret, signatureOf, type Deps, type OutgoingSms, type Sender, type Sent } from '@jemput/api'
import { nextDue, settle, type Installation } from '../installation.ts'
import { StoryError } from '../story/expect.ts'
import { StoryClock } from './clock.ts'
import { captureOnVisit } from './field-team.ts'
import { Network, type Screen } from './network.ts'
import { Office } from './office.ts'
import { Phone } from './phone.ts'
import { Transcript } from './transcript.ts'

/** The gateway and the system know it; nobody else is there. */
const gatewayKey = 'story'
/** Where nobody has named an office yet, its time is that of the national pack. */
const nationalZone = 'Asia/Jakarta'

type Running = { deps: Deps; fetch(request: Request): Response | Promise<Response> }

/** Everybody and everything that a story can name, with the system that they act on. */
export class Cast {
  readonly transcript = new Transcript(() => this.clock.local())
  readonly clock = new StoryClock({
    zone: () => this.#office?.zone ?? nationalZone,
    nextDue: (from, to) => nextDue(this.#deps(), from, to),
    settle: () => this.#settle(),
  })
  readonly network = new Network({
    post: (callback, body) => this.#post(callback, body),
    settle: () => this.#settle(),
    serviceCodes: () => this.#serviceCodes(),
    now: () => this.clock.now(),
  })
  readonly #phones = new Map<string, Phone>()
  readonly #sender: Sender = { send: (message) => this.#deliver(message) }
  #office: Office | undefined
  #running: Running | undefined
  #sent = 0
  #paid = 0

  private constructor(private readonly installation: Installation) {}

  /** An empty stage: no bookings, no offices but those of the packs. */
  static async enter(installation: Installation): Promise<Cast> {
    const cast = new Cast(installation)
    await installation.begin()
    await cast.#start()
    return cast
  }

  /** The phone with that number; there is one as soon as a story names it. */
  phone(number: string): Phone {
    this.clock.begin()
    const known = this.#phones.get(number)
    if (known) return known
    const phone = new Phone(number, this.network, this.transcript)
    this.#phones.set(number, phone)
    return phone
  }

  /** The office named last. */
  get office(): Office {
    if (!this.#office) throw new StoryError('no office yet: begin with: Given the office "bogor"')
    return this.#office
  }

  /** What the phone shows that dialled or typed last. */
  get screen(): Screen {
    const screen = this.network.caller?.screen
    if (!screen) throw new StoryError('no phone has dialled yet')
    return screen
  }

  enter(id: string): void {
    const { shelf } = this.#deps()
    const published = shelf.newest(id)
    if (!published || published.pack.office.template) {
      throw new StoryError(`no office "${id}"; there are: ${shelf.offices().map(({ pack }) => pack.office.id).join(', ')}`)
    }
    this.#office = new Office(published, {
      deps: () => this.#deps(), clock: this.clock, transcript: this.transcript, settle: () => this.#settle(),
    })
    this.clock.rezone()
  }

  async enterPack(folder: string): Promise<void> {
    const id = await this.installation.publishFolder(folder, this.clock.now())
    await this.#start()
    this.enter(id)
  }

  /** Officers of this office go on a visit of that kind today, and capture so many people there. */
  async captureOnVisit(kind: string, place: string, people: number): Promise<void> {
    if (!this.#running) throw new Error('the system is not running')
    const { deps, fetch } = this.#running
    const { clock, office: { published } } = this
    await captureOnVisit({ deps, fetch, published, now: clock.now() }, { kind, place, people, date: clock.local().slice(0, 10) })
    this.transcript.add('', 'captures', `${kind} ${place}: ${people}`)
    await this.#settle()
  }

  /** The bank tells that the newest bill of the phone was paid; `amount` where it is not what was billed. */
  async pay(phone: Phone, amount?: number): Promise<void> {
    const { office } = this
    const bill = await office.billOf(phone)
    this.#paid += 1
    const body = JSON.stringify({ ...bill, id: `PAY-${this.#paid}`, receipt: `NTPN${String(this.#paid).padStart(12, '0')}`, ...(amount !== undefined && { amount }) })
    this.transcript.add(phone.number, 'pays', `${amount ?? bill.amount}`)
    const headers = { 'content-type': 'application/json', 'x-signature': signatureOf(office.id, body, ownSecret(this.#deps())) }
    const { status } = await this.#fetch(new Request(`http://jemput/gateway/payment/${office.id}`, { method: 'POST', headers, body }))
    if (status !== 200) throw new StoryError(`the bank needs status 200 for its callback, and got ${status}: it would send it again every minute`)
    await this.#settle()
  }

  /** The server and its database stop and start on the same files. */
  async restart(): Promise<void> {
    this.transcript.add('', 'restarts')
    await this.installation.restart()
    await this.#start()
  }

  /** What happens from here on is a new round of the story. */
  beginRound(): void {
    for (const phone of this.#phones.values()) phone.inbox.beginRound()
  }

  /** Writes booking codes where a text says `{code +628121}`. */
  async fillCodes(text: string): Promise<string> {
    let filled = text
    for (const [place, , number = ''] of text.matchAll(/\{(kode|code) (\+\d{5,15})\}/g)) {
      filled = filled.replace(place, await this.office.codeOf(this.phone(number)))
    }
    return filled
  }

  async #start(): Promise<void> {
    const deps = await this.installation.deps(this.clock, (line) => this.transcript.add('', 'complains', line.trim()))
    this.#running = { deps, fetch: createApp(deps, { gatewayKeys: [gatewayKey] }).fetch }
  }

  #deps(): Deps {
    if (!this.#running) throw new Error('the system is not running')
    return this.#running.deps
  }

  #settle(): Promise<void> {
    return settle(this.#deps(), this.#sender)
  }

  async #post(callback: string, body: string): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const request = new Request(`http://jemput/gateway/africastalking/${gatewayKey}/${callback}`, { method: 'POST', headers, body })
    return this.#fetch(request)
  }

  async #fetch(request: Request): Promise<Response> {
    if (!this.#running) throw new Error('the system is not running')
    return this.#running.fetch(request)
  }

  #serviceCodes(): string[] {
    const { shelf } = this.#deps()
    return [...shelf.offices(), shelf.byDial('')].map(({ pack }) => pack.office.dial)
  }

  async #deliver({ from = '', to, text }: OutgoingSms): Promise<Sent> {
    this.phone(to).receive({ from, text })
    this.#sent += 1
    return { outcome: 'sent', messageId: `ATXid_${this.#sent}` }
  }
}
