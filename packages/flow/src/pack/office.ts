import { z } from 'zod'

/** Ids of a pack's things. No bare integers: JavaScript would reorder them. */
export const Id = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]*$/, 'an id such as "new" or "data-change"').meta({ format: 'id' })
export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>

/** `YYYY-MM-DD` in the office's own time zone. */
const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2017-08-17').meta({ format: 'YYYY-MM-DD' })
const Phone = z.string().regex(/^\+\d{5,15}$/, 'a number such as "+628111100333"').meta({ format: 'phone number' })
const Dial = z.string().regex(/^\*\d+(\*\d+)*#$/, 'a service code such as "*384*16#"')
/** `conversation/screen`, or a screen of the same conversation. */
export const NodeRef = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]*(\/[a-zA-Z][a-zA-Z0-9_-]*)?$/, 'a screen such as "hold" or "book/start"')
  .meta({ format: 'screen' })

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const Closure = z.strictObject({
  date: LocalDate.describe('the day'), reason: z.string().describe('why, as people are told'), source: z.string().optional().describe('the letter that says so'),
})

/** `office.yaml`: who and where. */
export const Office = z.strictObject({
  spec: z.literal(1).describe('version of the pack format'),
  id: Id.describe('the folder name'),
  extends: Id.optional().describe('the pack that fills in what is not said here'),
  template: z.boolean().default(false).describe('takes no bookings itself'),
  name: z.string().min(1).describe('full name'),
  short: z.string().min(1).max(14).describe('name on a screen'),
  sender: z.string().min(1).max(22).describe('first words of every SMS'),
  timezone: z.string().refine(isZone, 'a time zone such as Asia/Jakarta, Asia/Makassar or Asia/Jayapura')
    .describe('IANA zone; decides every date and time'),
  languages: z.array(Language).min(1).describe('the first is the default'),
  dial: Dial.describe('USSD service code; more inputs after it are answers'),
  smsNumber: z.union([Phone, z.array(Phone).min(1)]).describe('numbers that are read; the first is said in texts'),
  gateway: z.enum(['africastalking', 'infobip']).default('africastalking').describe('the company through which its SMS leave; callbacks of every one are heard'),
  address: z.string().default('').describe('street and town of the office'),
  staffPhone: z.string().default('').describe('said in texts; empty = not said'),
  regions: z.array(z.string().regex(/^\d{2}\.\d{2}$/, 'a regency code such as "16.71"')).default([])
    .describe('regencies served; only used to suggest an office'),
  front: NodeRef.default('home/start').describe('where a dial begins'),
  calendars: z.array(Id).default([]).describe('files of calendar/ that count'),
  closures: z.array(Closure).default([]).describe('days that only this office is closed'),
  sources: z.array(z.string()).default([]).describe('where the rules were read'),
})
export type Office = z.infer<typeof Office>

/** `calendar/*.yaml`: national closed days of one year. */
export const CalendarYear = z.strictObject({
  year: z.int().describe('the year of all its days'),
  source: z.string().optional().describe('source of every day that names none'),
  days: z.array(z.strictObject({
    date: LocalDate.describe('the day'),
    name: z.string().describe('what is celebrated'),
    kind: z.enum(['HOLIDAY', 'JOINT_LEAVE']).describe('a public holiday, or a day of joint leave; offices are closed on both'),
    source: z.string().optional().describe('the decree, where it is not that of the year'),
    checked: z.boolean().default(true).describe('false: written from memory, compare with the decree'),
  })),
})
export type CalendarYear = z.infer<typeof CalendarYear>
