import { z } from 'zod'

const Minutes = z.int().min(0)
/** A CEL expression. */
export const Cel = z.string().min(1)
const Hours = z.array(z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'hours such as "08:00-12:00"'))
const Proof = z.enum(['PHONE', 'CODE_AND_BIRTH_DATE'])

export const Bucket = z.strictObject({
  takes: Cel.describe('the first bucket, from top to bottom, whose condition is true gives the seat'),
  daily: z.int().min(0).nullable().describe('seats a day; null = no limit, 0 = closed'),
  perSlot: z.int().min(0).nullable().describe('seats a window; null = no limit'),
  prefix: z.string().regex(/^[A-Z]$/, 'one letter').describe('begins its queue numbers'),
})
export type Bucket = z.infer<typeof Bucket>

/** `policy.yaml`: every rule an office may turn. */
export const Policy = z.strictObject({
  channels: z.array(z.enum(['USSD', 'SMS', 'COUNTER'])),
  booking: z.strictObject({
    mode: z.enum(['SYSTEM', 'DATE', 'DATE_TIME']).describe('who picks the time'),
    reoffers: z.int().min(0).describe('"another time" in mode SYSTEM'),
    identity: z.enum(['NIK', 'NAME_DOB']).describe('what makes a person unique among active bookings'),
    leadDays: z.int().min(0).describe('earliest day; 0 = today'),
    leadMin: Minutes.describe('minutes before a window starts until which it can be booked'),
    aheadDays: z.int().min(1).describe('latest day'),
    datesShown: z.int().min(1),
    overflow: z.enum(['NONE', 'SAME_DAY', 'NEXT_WORKDAY']).describe('how far slot.find looks past the wish'),
  }),
  hold: z.strictObject({ minutes: Minutes, remindMin: Minutes }),
  slot: z.strictObject({
    minutes: z.int().min(5),
    hours: z.strictObject({ mon: Hours, tue: Hours, wed: Hours, thu: Hours, fri: Hours, sat: Hours, sun: Hours }),
  }),
  quota: z.record(z.string(), Bucket),
  intake: z.strictObject({
    window: z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/).nullable().describe('requests are taken only between these hours'),
    days: z.enum(['ALL', 'WORKDAYS']),
  }),
  party: z.strictObject({ max: z.int().min(1).max(9), sameKk: z.boolean(), kk: z.enum(['ONCE', 'EACH']) }),
  phone: z.strictObject({ maxActive: z.int().min(1), maxParties: z.int().min(1), perHour: z.int().min(1) }),
  walkInOnly: z.array(z.string()),
  lock: z.strictObject({
    scope: z.enum(['NIK', 'PHONE', 'KK']),
    from: z.enum(['REQUEST', 'CANCEL']).describe('day 0 of the count'),
    lateHours: z.int().min(0),
    days: z.strictObject({ cancel: z.int(), lateCancel: z.int(), noShow: z.int(), forfeit: z.int(), expiry: z.int() }),
  }),
  reschedule: z.strictObject({ max: z.int().min(0), until: z.string().regex(/^\d+d$/, 'days such as 1d') }),
  proof: z.strictObject({ release: Proof, cancel: Proof, move: Proof, otherPhone: z.enum(['NOTHING', 'DATE_ONLY']) }),
  arrival: z.strictObject({ earlyMin: Minutes, graceMin: Minutes, lateFrom: z.enum(['START', 'END']) }),
  late: z.strictObject({ action: z.enum(['ASK', 'FORFEIT', 'NEXT_SLOT']), overrideReasons: z.array(z.string()) }),
  assisted: z.strictObject({ reasons: z.array(z.string()) }),
  ticket: z.strictObject({ digits: z.int().min(1).max(5), form: z.string() }),
  sms: z.strictObject({
    format: z.string().nullable().describe('wordless format of sms.yaml that is on'),
    session: z.int().min(1).describe('hours a conversation by SMS waits for its answer'),
  }),
  ussd: z.strictObject({ limit: z.int().min(60).max(182).describe('septets a screen'), resumeMin: Minutes }),
  retention: z.strictObject({ session: z.int(), hold: z.int(), smsBody: z.int() }).describe('days'),
})
export type Policy = z.infer<typeof Policy>

/** `services.yaml`: what one can come for. */
export const Service = z.strictObject({
  bucket: z.string(),
  channels: z.array(z.enum(['USSD', 'SMS', 'COUNTER', 'OUTREACH'])),
  documents: z.array(z.string()).describe('ids with a message doc.<id>'),
  fee: z.string(),
  surcharge: z.string().optional(),
})
export type Service = z.infer<typeof Service>
export const Services = z.strictObject({ services: z.record(z.string(), Service) })

/** `fees.yaml`: dated fees in rupiah; the row in force on the day of the request counts. */
export const Fees = z.strictObject({
  fees: z.array(z.strictObject({ from: z.string(), source: z.string(), items: z.record(z.string(), z.int().min(0)) })),
})
export type Fees = z.infer<typeof Fees>
