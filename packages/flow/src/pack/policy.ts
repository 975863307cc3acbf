import { weekdays } from '@jemput/domain'
import { z } from 'zod'

const Minutes = z.int().min(0)
/** A CEL expression. */
export const Cel = z.string().min(1).meta({ format: 'CEL' })
const Hours = z.array(z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'hours such as "08:00-12:00"').meta({ format: 'HH:MM-HH:MM' }))
const Open = Hours.describe('one or more; [] = closed on that day')
const Proof = z.enum(['PHONE', 'CODE_AND_BIRTH_DATE'])
const Days = z.int().min(0)

export const Bucket = z.strictObject({
  takes: Cel.describe('the first bucket, from top to bottom, whose condition is true gives the seat'),
  daily: z.int().min(0).nullable().describe('seats a day; null = no limit, 0 = closed'),
  perSlot: z.int().min(0).nullable().describe('seats a window; null = no limit'),
  prefix: z.string().regex(/^[A-Z]$/, 'one letter').describe('begins its queue numbers'),
})
export type Bucket = z.infer<typeof Bucket>

/** `policy.yaml`: every rule an office may turn. */
export const Policy = z.strictObject({
  channels: z.array(z.enum(['USSD', 'SMS', 'COUNTER'])).describe('ways in that are open'),
  booking: z.strictObject({
    mode: z.enum(['SYSTEM', 'DATE', 'DATE_TIME']).describe('who picks the time'),
    reoffers: z.int().min(0).describe('"another time" in mode SYSTEM'),
    identity: z.enum(['NIK', 'NAME_DOB']).describe('what makes a person unique among active bookings'),
    leadDays: z.int().min(0).describe('earliest day; 0 = today'),
    leadMin: Minutes.describe('minutes before a window starts until which it can be booked'),
    aheadDays: z.int().min(1).describe('latest day'),
    datesShown: z.int().min(1).describe('open dates that are offered; a page shows what fits'),
    overflow: z.enum(['NONE', 'SAME_DAY', 'NEXT_WORKDAY']).describe('how far slot.find looks past the wish'),
  }),
  hold: z.strictObject({
    minutes: Minutes.describe('how long seats are kept for a phone, from time and number of people on'),
    remindMin: Minutes.describe('SMS so long before the end to a hold with people unnamed; 0 = none'),
  }),
  slot: z.strictObject({
    minutes: z.int().min(5).describe('length of a window'),
    hours: z.strictObject({ mon: Open, tue: Open, wed: Open, thu: Open, fri: Open, sat: Open, sun: Open })
      .describe('windows are cut from these hours, a shorter rest is dropped; [] = closed'),
  }),
  quota: z.record(z.string(), Bucket),
  opening: z.strictObject({
    rhythm: z.enum(['ALWAYS', 'DAILY', 'WEEKLY', 'MONTHLY']).describe('when new days can be booked: at any time; the next working day every day; the next week once a week; the next month on the last working day of a month'),
    weekday: z.enum(weekdays).describe('WEEKLY: on which day'),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "14:00"').meta({ format: 'HH:MM' }).describe('at what time of the office'),
    closes: z.string().regex(/^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$/, 'a day and a time such as "sun 16:00"').nullable()
      .describe('WEEKLY: until when it can be booked; null = until the next week opens'),
  }),
  intake: z.strictObject({
    window: z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'hours such as "07:30-10:00"').nullable().describe('requests are taken only between these hours'),
    days: z.enum(['ALL', 'WORKDAYS']).describe('on which days'),
  }),
  party: z.strictObject({
    max: z.int().min(1).max(9).describe('people of one booking'),
    sameKk: z.boolean().describe('all of one family card'),
    kk: z.enum(['ONCE', 'EACH']).describe('its number is declared once for all, or asked of each'),
  }),
  phone: z.strictObject({
    maxActive: z.int().min(1).describe('people with a place from one number'),
    maxParties: z.int().min(1).describe('bookings of several people from one number'),
    perHour: z.int().min(1).describe('attempts to book from one number'),
  }),
  sla: z.strictObject({ regularWd: z.int().min(0).describe('working days until a passport is ready') }),
  accel: z.strictObject({
    enabled: z.boolean().describe('the same-day service is offered'),
    leadDays: z.int().min(0).describe('days before the visit until which it must be ordered; 0 = still on that day'),
  }),
  walkInOnly: z.array(z.string()).describe('services that are answered with the list of documents and use no seat'),
  lock: z.strictObject({
    scope: z.enum(['NIK', 'PHONE', 'KK']).describe('who cools off'),
    from: z.enum(['REQUEST', 'CANCEL']).describe('day 0 of the count'),
    lateHours: z.int().min(0).describe('a cancellation later than so many hours before is a lateCancel'),
    days: z.strictObject({
      cancel: Days.describe('cancelled in time'), lateCancel: Days.describe('cancelled within lateHours of the visit'), noShow: Days.describe('never came'),
      forfeit: Days.describe('came too late'), expiry: Days.describe('a hold that was never confirmed'),
    }).describe('days until one may book again, by cause; 0 = at once'),
  }),
  reschedule: z.strictObject({
    max: z.int().min(0).describe('moves of one booking'),
    until: z.string().regex(/^\d+d$/, 'days such as 1d').describe('so long before the day of the visit; 0d = still on it'),
  }),
  proof: z.strictObject({
    cancel: Proof.describe('what gives back a confirmed place; a hold is its phone\'s own'), move: Proof.describe('what moves a confirmed place'),
    deliver: Proof.describe('what sends a passport to an address'),
    otherPhone: z.enum(['NOTHING', 'DATE_ONLY']).describe('what a code shows to a number that did not book'),
  }),
  arrival: z.strictObject({
    earlyMin: Minutes.describe('asked to come so long before; waived for a hold made inside these minutes'),
    graceMin: Minutes.describe('late is after lateFrom and these minutes'),
    lateFrom: z.enum(['START', 'END']).describe('whether the start or the end of the window counts'),
  }),
  late: z.strictObject({
    action: z.enum(['ASK', 'FORFEIT', 'NEXT_SLOT']).describe('what lateness does: staff decide, the booking is void, or it moves into the next window of the day that has room (else staff decide)'),
    overrideReasons: z.array(z.string()).describe('why staff may overrule it'),
  }),
  priority: z.strictObject({
    access: z.enum(['WALK_IN', 'BOOK']).describe('told on the phone that they may simply come, or given seats of their own there'),
    minAge: z.int().min(0).describe('years, compared by date'),
    inclusive: z.boolean().describe('from that birthday on; false: from the day after it'),
    classes: z.record(z.string(), Cel).describe('who has priority on the day of the visit; the first that is true counts'),
  }),
  assisted: z.strictObject({ reasons: z.array(z.string()).describe('why staff helped a person without a booking') }),
  interview: z.record(z.string().regex(/^[a-z][a-z-]*$/, 'an id such as incomplete-docs'), z.strictObject({
    does: z.enum(['ACCEPT', 'WAIT', 'END']).describe('the papers are accepted; nothing changes yet; they end without a passport'),
    reason: z.boolean().describe('staff write why'),
    completeWithinDays: z.int().min(1).nullable().describe('days in which the applicant brings what is missing; null = nothing is waited for'),
    report: z.boolean().describe('counted in the monthly report'),
  })).describe('what an interview may come to; the words are interview.ID'),
  ticket: z.strictObject({
    digits: z.int().min(1).max(5).describe('at least so many'),
    form: z.string().describe('pattern with {prefix} and {n}'),
  }),
  waitlist: z.strictObject({
    enabled: z.boolean().describe('whoever finds everything full may wait for a seat'),
    max: z.int().min(1).describe('phones in one line'),
    answerMin: z.int().min(1).describe('minutes in which an offered seat must be answered; they do not run at night, see sms.quiet'),
    keepDays: z.int().min(1).describe('days after which whoever was offered nothing is taken off the list'),
  }).describe('first come, offered in turn as seats come back'),
  closure: z.strictObject({
    action: z.enum(['MOVE', 'ASK']).describe('bookings of a day that closes: moved and told, or given a new time that must be answered'),
    answerMin: z.int().min(1).describe('ASK: minutes in which the new time must be answered; they do not run at night'),
  }),
  outage: z.strictObject({
    serveDays: z.int().min(0).describe('days after an outage in which whoever had a booking on its days may still come'),
  }),
  payment: z.strictObject({
    when: z.enum(['COUNTER', 'BEFORE_NUMBER']).describe('at the counter on the day, or by phone before there is a queue number'),
    minutes: z.int().min(1).describe('time to pay before the number; never longer than until the window begins'),
    remindMin: Minutes.describe('SMS so long before that time ends; 0 = none'),
    late: z.enum(['RESEAT_OR_TASK', 'TASK']).describe('money that comes when the place is gone: another place, and a task for staff where none is found; or always a task'),
    refund: z.enum(['NONE', 'TASK']).describe('a booking that was paid and is cancelled: nothing, or a task for staff to give the money back'),
  }).describe('money by phone'),
  homeVisit: z.strictObject({
    enabled: z.boolean().describe('officers go to people who are too ill to come'),
    triageWd: z.int().min(1).describe('working days until a request is answered'),
    maxOpenPerPhone: z.int().min(1).describe('requests from one number that are not settled yet'),
    regions: z.array(z.string()).describe('regencies visited; [] = wherever one asks. They are choices of the question region'),
    letter: z.enum(['ASKED', 'REQUIRED']).describe("the doctor's letter: asked about, or needed before anything is requested"),
  }).describe('visits to the sick'),
  outreach: z.strictObject({ closeAfterDays: z.int().min(1).describe('days after a visit until it closes and leaves the phones of its team') }),
  collect: z.strictObject({ deadlineDays: z.int().min(1).describe('days in which a passport that is ready must be collected') }),
  delivery: z.strictObject({
    enabled: z.boolean().describe('the post brings passports'),
    receivers: z.array(z.enum(['self', 'kk', 'proxy'])).min(1).describe('who may receive one: the applicant, somebody of the family card, somebody with a letter'),
    attempts: z.int().min(1).describe('visits of the courier before a passport goes back to the office'),
    reasons: z.array(z.string()).min(1).describe('why one fails; their words are delivery-reason.ID'),
  }).describe('passports by post'),
  sms: z.strictObject({
    format: z.string().nullable().describe('wordless format of sms.yaml that is on'),
    session: z.int().min(1).describe('hours a conversation by SMS waits for its answer'),
    quiet: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'hours such as "20:00-06:30"').meta({ format: 'HH:MM-HH:MM' }).nullable()
      .describe('reminders and broadcasts wait until these hours are over; null = never'),
    countries: z.array(z.string().regex(/^[1-9]\d{0,3}$/, 'a country code such as "62"')).min(1).describe('what a number must begin with to be written to'),
    maxParts: z.int().min(1).max(10).describe('a longer message is never sent'),
    perSecond: z.number().positive().describe('messages a second at the most, over ten seconds'),
    dailyCap: z.int().min(0).describe('SMS (parts) a day that the office pays for; at the end of them even replies stop'),
    capShare: z.strictObject({
      reminder: z.int().min(0).max(100).describe('reminders stop at so many percent of dailyCap'), broadcast: z.int().min(0).max(100).describe('broadcasts stop here'),
    }).describe('what of dailyCap is kept for replies'),
  }),
  ussd: z.strictObject({
    limit: z.int().min(60).max(182).describe('septets a screen'),
    resumeMin: Minutes.describe('so long a dropped session is offered again'),
  }),
  retention: z.strictObject({
    session: Days.describe('what was typed in a call'), hold: Days.describe('holds that were never confirmed'), smsBody: Days.describe('words of an SMS'),
    smsHealth: Days.describe('words of an SMS in a conversation about an illness'),
    smsLog: Days.describe('that an SMS came or went, and from or to which number'),
    booking: Days.describe('bookings and their people, after their day; tasks that are done'),
    application: Days.describe('papers, answers and photos, after the passport was collected or delivered or they ended without one; never before'),
    visit: Days.describe('visits to villages with their rosters, after their day'),
    health: Days.describe("families' requests for the sick and visits to them, once they are settled"),
    proof: Days.describe('who received a passport from the post and where; until then name and passport number stay too'),
    device: Days.describe('the sealed copy of what phones of officers sent, once it is accepted'),
  }).describe('days after which it is erased'),
})
export type Policy = z.infer<typeof Policy>

/** `services.yaml`: what one can come for. */
export const Service = z.strictObject({
  bucket: z.string().describe('its usual bucket, which quota.*.takes may ask for'),
  channels: z.array(z.enum(['USSD', 'SMS', 'COUNTER', 'OUTREACH'])).describe('ways in which it can be had'),
  documents: z.array(z.string()).describe('ids with a message doc.<id>'),
  fee: z.string().describe('item of fees.yaml'),
  surcharge: z.string().optional().describe('item of fees.yaml on top'),
})
export type Service = z.infer<typeof Service>

/** How fast a passport is made. The first of a pack is meant where nobody chose. */
export const Speed = z.strictObject({
  ready: Cel.describe('working days from the visit until it is ready; 0 = on that day'),
  lead: Cel.optional().describe('days before the visit until which it must be ordered'),
  fee: z.string().optional().describe('item of fees.yaml on top'),
  when: Cel.optional().describe('offered at all'),
})
export type Speed = z.infer<typeof Speed>
export const Services = z.strictObject({ services: z.record(z.string(), Service), speeds: z.record(z.string(), Speed) })

/** `fees.yaml`: dated fees in rupiah; the row in force on the day of the request counts. */
export const Fees = z.strictObject({
  fees: z.array(z.strictObject({
    from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2024-12-17').describe('first day'),
    source: z.string().describe('the decree'),
    items: z.record(z.string(), z.int().min(0)).describe('rupiah'),
  })),
  free: z.record(z.string(), Cel).default({}).describe('reasons for which the service costs nothing; the first that is true counts'),
})
export type Fees = z.infer<typeof Fees>
