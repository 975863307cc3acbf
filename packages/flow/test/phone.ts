import {
  answer, input, start, type Answer, type BookingView, type Call, type Context, type Pack, type State, type Step, type Value,
} from '@jemput/flow'

/** Monday 7 August 2017 at a library in Central Indonesia. */
export const TODAY = '2017-08-07'

export const contextOf = (pack: Pack, change: Partial<Context> = {}): Context =>
  ({ pack, surface: 'ussd', language: 'id', today: TODAY, region: null, ...change })

/** Through JSON and back: a state is stored between any two steps. */
export const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export const heldBooking = (size: number, named: readonly string[]): BookingView => ({
  id: 'b1', code: '40712683', status: 'held', service: 'tale', speed: null, priority: null, slot: { date: '2017-08-08', start: '08:00', end: '09:00' },
  date: '2017-08-08', size, named: named.length, names: [...named], numbers: null, expires: Date.UTC(2017, 7, 7, 1, 15), arriveBy: '08:00',
  readyBy: '2017-08-14', rest: null, part: false,
})

const nameOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** The library's desk: seats for four, and a child called Dodo who already has one. */
export const newDesk = () => {
  const calls: Call[] = []
  let held: BookingView | null = null
  const act = (call: Call): Answer => {
    calls.push(call)
    const acted = (outcome: string, result: Record<string, Value> = {}): Answer => ({ kind: 'action', outcome, result })
    switch (call.name) {
      case 'services.offered': return { kind: 'list', items: [{ id: 'tale', label: 'tale' }, { id: 'puppet', label: 'puppet' }] }
      case 'dates.open':
        return { kind: 'list', items: [8, 9, 10, 11, 14, 15, 16].map((day) => ({ date: `2017-08-${String(day).padStart(2, '0')}`, left: 20 })) }
      case 'booking.hold':
        if (call.inputs.party === 4) return acted('not-enough-seats', { left: 3, next: null })
        held = heldBooking(Number(call.inputs.party), [])
        return acted('ok', { booking: held })
      case 'booking.addMember': {
        const name = nameOf(call.inputs.name)
        if (name === 'Dodo') return acted('nik-active', { date: '2017-08-09', office: 'Melati', code: null })
        held = held && { ...held, names: [...held.names, name], named: held.named + 1 }
        return held ? acted('ok', { booking: held }) : acted('nothing-held')
      }
      case 'booking.confirm': {
        const last = `A-00${held?.size ?? 1}`
        held = held && { ...held, status: 'confirmed', numbers: { first: 'A-001', last }, expires: null }
        return held ? acted('ok', { booking: held }) : acted('nothing-held')
      }
      default: return acted('try-later')
    }
  }
  return { act, calls }
}
export type Desk = ReturnType<typeof newDesk>

const settle = (ctx: Context, desk: Desk, first: Step): Exclude<Step, { kind: 'call' }> => {
  let step = stored(first)
  while (step.kind === 'call') step = stored(answer(ctx, step.state, desk.act(step.call)))
  return step
}

/** A person with a phone: dials, types, and reads what stands there. */
export const newPhone = (ctx: Context, desk: Desk = newDesk(), at: string = ctx.pack.office.front) => {
  let step = settle(ctx, desk, start(ctx, at))
  const phone = {
    desk,
    type: (...texts: string[]) => {
      for (const text of texts) step = settle(ctx, desk, input(ctx, step.state, text))
      return phone
    },
    goOn: (next: Step) => {
      step = settle(ctx, desk, next)
      return phone
    },
    get text(): string { return step.text },
    get at(): string { return step.at },
    get state(): State { return step.state },
    get ended(): boolean { return step.kind === 'end' },
    get sms(): string | null { return step.kind === 'end' ? step.sms : null },
  }
  return phone
}
