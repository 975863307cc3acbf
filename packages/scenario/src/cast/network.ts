import { formBody, isServiceCode, smsDate, splitDialled } from '@jemput/demo'
import { StoryError } from '../story/expect.ts'
import type { Phone } from './phone.ts'

export type Screen = { text: string; open: boolean }
type UssdRequest = { session: string; phone: Phone; serviceCode: string; text: string }
type SmsRequest = { from: string; to: string; text: string }

/** What the network needs of the system: its HTTP door, and the codes that lead to it. */
export type Door = {
  /** Posts to a callback of the gateway, such as `ussd`. */
  post(callback: string, body: string): Promise<Response>
  /** Lets everything happen that follows from what was posted. */
  settle(): Promise<void>
  serviceCodes(): string[]
  now(): number
}

/** The mobile network with Africa's Talking behind it: what phones do becomes the gateway's callbacks, and the answers come back. */
export class Network {
  /** Whose call came last. */
  caller: Phone | undefined
  #last: (() => Promise<void>) | undefined
  #count = 0

  constructor(private readonly door: Door) {}

  /** The longest service code that the dialled one begins with; the rest is typed in one go. */
  route(dialled: string): { serviceCode: string; text: string } {
    if (!isServiceCode(dialled)) throw new StoryError(`"${dialled}" cannot be dialled: write it like "*384*16#"`)
    return splitDialled(dialled, this.door.serviceCodes())
  }

  newSession(): string {
    return `ATUid_${this.#next()}`
  }

  ussd({ session, phone, serviceCode, text }: UssdRequest): Promise<void> {
    this.caller = phone
    const body = formBody([
      ['phoneNumber', phone.number], ['serviceCode', serviceCode], ['text', text], ['sessionId', session], ['networkCode', '99999'],
    ])
    return this.#request(async () => {
      const answer = await (await this.door.post('ussd', body)).text()
      if (!/^(CON|END) /.test(answer)) throw new StoryError(`the gateway needs an answer that begins with CON or END, and got: ${answer}`)
      phone.show({ text: answer.slice(4), open: answer.startsWith('CON ') })
    })
  }

  sms({ from, to, text }: SmsRequest): Promise<void> {
    const body = formBody([
      ['linkId', this.#next()], ['text', text], ['to', to], ['id', this.#next()], ['date', smsDate(this.door.now())], ['from', from],
    ])
    return this.#request(async () => {
      const { status } = await this.door.post('sms', body)
      if (status !== 200) throw new StoryError(`the gateway needs status 200 for an SMS, and got ${status}: it would send it again every minute`)
    })
  }

  /** The same bytes once more, as gateways do when an answer got lost. */
  async repeat(): Promise<void> {
    if (!this.#last) throw new StoryError('there is no request yet that could be repeated')
    await this.#request(this.#last)
  }

  async #request(request: () => Promise<void>): Promise<void> {
    this.#last = request
    await request()
    await this.door.settle()
  }

  /** Ids are the gateway's: unique, and the same in every run of a story. */
  #next(): string {
    this.#count += 1
    return this.#count.toString(16).padStart(32, '0')
  }
}
