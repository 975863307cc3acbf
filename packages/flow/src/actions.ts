/** Types of what goes into and comes out of actions and lists. `?` = may be null. */
export type FieldType =
  | 'text' | 'name' | 'nik' | 'kk' | 'date' | 'slot' | 'slot?' | 'int' | 'bool' | 'code' | 'code?'
  | 'id' | 'office' | 'language' | 'members' | 'booking' | 'booking?' | 'visit' | 'passport' | 'delivery' | 'payment' | 'time' | 'moment' | 'moment?'

type Fields = Readonly<Record<string, FieldType>>
export type ActionSpec = {
  /** `counted`: it tells something, and counts who asks; carried out like an effect, but one may go back over it. */
  kind: 'read' | 'counted' | 'effect' | 'session'
  /** Name ends in `?` when it may be left out. */
  inputs: Fields
  /** Every outcome with the fields that `result` carries. */
  outcomes: Readonly<Record<string, Fields>>
}

const held = { booking: 'booking' } as const
const visited = { visit: 'visit' } as const
const sent = { delivery: 'delivery' } as const
const personRefusals = {
  'nik-active': { date: 'date', office: 'office', code: 'code?' },
  locked: { until: 'date' },
  'already-in-party': { no: 'int' },
} as const
const opening = { 'not-open-yet': { opens: 'moment' } } as const
const tooLate = { 'accel-too-late': { lastOrder: 'date' } } as const

/** The fixed registry of actions; the session's phone and office are implicit. */
export const actions = {
  'office.enter': { kind: 'session', inputs: { office: 'id' }, outcomes: { ok: {}, off: {} } },
  'intake.check': {
    kind: 'read', inputs: {},
    outcomes: { ok: { opens: 'moment?', outage: 'bool' }, holding: held, 'intake-closed': { from: 'time', to: 'time' }, off: {}, 'phone-limit': {}, ...opening, 'try-later': {} },
  },
  'person.check': {
    kind: 'counted', inputs: { 'nik?': 'nik', 'name?': 'name', 'birthDate?': 'date', service: 'id', date: 'date' },
    outcomes: { ok: {}, priority: {}, ...personRefusals, 'try-later': {} },
  },
  'slot.find': {
    kind: 'read', inputs: { service: 'id', party: 'int', 'date?': 'date', 'after?': 'slot', 'priorityClass?': 'id' },
    outcomes: {
      ok: { slot: 'slot' }, later: { slot: 'slot', full: 'bool' }, none: { opens: 'moment?' }, ...opening,
      'date-out-of-range': { first: 'date', last: 'date' },
    },
  },
  'booking.hold': {
    kind: 'effect',
    inputs: {
      service: 'id', slot: 'slot', party: 'int', 'speed?': 'id', 'members?': 'members', 'kk?': 'kk', 'address?': 'text', 'instead?': 'code',
      'priorityClass?': 'id', 'free?': 'id', 'split?': 'bool',
    },
    outcomes: {
      ok: held, holding: held, 'slot-full': { next: 'slot?' }, 'not-enough-seats': { left: 'int', next: 'slot?' }, 'no-seats': { opens: 'moment?' },
      'party-too-large': {}, ...personRefusals, 'kk-differs': { no: 'int' }, 'phone-limit': {},
      'intake-closed': { from: 'time', to: 'time' }, 'date-out-of-range': { first: 'date', last: 'date' },
      'walk-in-only': {}, 'not-by-queue': {}, ...opening, ...tooLate, 'try-later': {},
    },
  },
  'booking.addMember': {
    kind: 'effect', inputs: { 'nik?': 'nik', name: 'name', 'birthDate?': 'date', 'kk?': 'kk', 'stay?': 'bool', 'refused?': 'id' },
    outcomes: {
      ok: held, priority: {}, 'not-priority': {}, ...personRefusals, 'kk-differs': { no: 'int' }, 'party-complete': held, 'hold-expired': {}, 'nothing-held': {}, 'try-later': {},
    },
  },
  'booking.confirm': {
    kind: 'effect', inputs: { 'code?': 'code' },
    outcomes: {
      ok: held, already: held, 'payment-due': { booking: 'booking', payment: 'payment' }, 'members-missing': held, 'nothing-held': {}, 'hold-expired': {}, 'not-yours': {},
      'try-later': {},
    },
  },
  'booking.release': {
    kind: 'effect', inputs: { 'seats?': 'int' }, outcomes: { ok: { booking: 'booking?' }, 'nothing-held': {} },
  },
  'booking.find': {
    kind: 'counted', inputs: { code: 'code' },
    outcomes: { ok: held, 'not-yours': { date: 'date' }, 'not-found': {}, 'too-many-tries': {} },
  },
  'booking.cancel': {
    kind: 'effect', inputs: { code: 'code', 'birthDate?': 'date' },
    outcomes: {
      ok: held, 'ok-locked': { booking: 'booking', until: 'date' }, 'not-found': {}, 'proof-failed': {}, 'too-many-tries': {},
      'already-cancelled': {}, 'too-late': {},
    },
  },
  'booking.move': {
    kind: 'effect', inputs: { code: 'code', slot: 'slot', 'birthDate?': 'date' },
    outcomes: {
      ok: held, unchanged: {}, 'slot-full': { next: 'slot?' }, 'not-enough-seats': { left: 'int', next: 'slot?' }, 'move-limit': {}, 'too-late': {},
      ...opening, ...tooLate,
      'proof-failed': {}, 'too-many-tries': {}, 'not-found': {}, 'date-out-of-range': { first: 'date', last: 'date' }, 'try-later': {},
    },
  },
  'payment.resend': {
    kind: 'effect', inputs: { 'code?': 'code' },
    outcomes: { ok: { booking: 'booking', payment: 'payment' }, 'nothing-due': {}, expired: {}, 'try-later': {} },
  },
  'waitlist.join': {
    kind: 'effect', inputs: { service: 'id', party: 'int' },
    outcomes: { ok: { position: 'int' }, already: { position: 'int' }, full: {}, 'phone-limit': {}, off: {} },
  },
  'waitlist.find': { kind: 'read', inputs: {}, outcomes: { ok: { position: 'int', size: 'int' }, none: {} } },
  'waitlist.leave': { kind: 'effect', inputs: {}, outcomes: { ok: {}, none: {} } },
  'homevisit.request': {
    kind: 'effect',
    inputs: {
      patient: 'name', address: 'text', contact: 'text', 'region?': 'id', relation: 'id', urgency: 'id', letter: 'bool', consent: 'bool',
    },
    outcomes: { ok: visited, already: visited, 'outside-area': {}, 'too-many': {}, 'consent-missing': {}, off: {} },
  },
  'homevisit.find': { kind: 'read', inputs: {}, outcomes: { ok: visited, none: {} } },
  'passport.find': {
    kind: 'counted', inputs: { code: 'code' }, outcomes: { ok: { passport: 'passport' }, 'not-ready': {}, 'not-found': {}, 'too-many-tries': {} },
  },
  'delivery.request': {
    kind: 'effect',
    inputs: {
      code: 'code', 'birthDate?': 'date', receiver: 'id', 'receiverName?': 'name', street: 'text', 'rtrw?': 'text', village: 'text', district: 'text',
      city: 'text', 'postcode?': 'text', 'landmark?': 'text', consent: 'bool',
    },
    outcomes: {
      ok: sent, already: sent, 'not-ready': {}, 'not-found': {}, 'consent-missing': {}, 'proof-failed': {}, 'too-many-tries': {}, off: {},
    },
  },
  'phone.language': { kind: 'effect', inputs: { language: 'language' }, outcomes: { ok: {} } },
  'phone.stop': { kind: 'effect', inputs: {}, outcomes: { ok: {} } },
} as const satisfies Record<string, ActionSpec>
export type ActionName = keyof typeof actions

export type ListSpec = {
  inputs: Fields
  item: Fields
  /** What choosing an item saves; the item itself when left out. */
  saves?: 'id'
  /** Every item is a whole BookingView, and the chosen one becomes the booking that the conversation is about. */
  gives?: 'booking'
}
/** Live lists: what each takes, and the fields of an item. */
export const lists = {
  'offices.open': { inputs: { 'region?': 'text' }, item: { id: 'id', short: 'text' } },
  'services.offered': { inputs: {}, item: { id: 'id', label: 'text' }, saves: 'id' },
  'services.all': { inputs: {}, item: { id: 'id', label: 'text' }, saves: 'id' },
  'speeds.offered': { inputs: {}, item: { id: 'id', speed: 'id' }, saves: 'id' },
  'dates.open': { inputs: { service: 'id', party: 'int', 'priorityClass?': 'id' }, item: { date: 'date', left: 'int' } },
  'slots.open': {
    inputs: { date: 'date', service: 'id', party: 'int', 'priorityClass?': 'id' },
    item: { date: 'date', start: 'time', end: 'time', left: 'int' } },
  'bookings.mine': {
    inputs: {}, item: { code: 'code', date: 'date', status: 'id', service: 'id', size: 'int', slot: 'slot' }, gives: 'booking',
  },
} as const satisfies Record<string, ListSpec>
export type ListName = keyof typeof lists

/** The registry by names that come out of a pack. */
export const findAction = (name: string): ActionSpec | undefined => (actions as Readonly<Record<string, ActionSpec>>)[name]
export const findList = (name: string): ListSpec | undefined => (lists as Readonly<Record<string, ListSpec>>)[name]

/** What the host may answer an action with: an outcome of the registry and the fields it carries. */
export type OutcomeOf<N extends ActionName> = keyof (typeof actions)[N]['outcomes'] & string
