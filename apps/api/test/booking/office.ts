import type { Office, Pack, Policy } from '@jemput/flow'

/** Policy with single keys replaced, two levels deep. */
export type PolicyChange = { [K in keyof Policy]?: Policy[K] extends readonly unknown[] ? Policy[K] : Partial<Policy[K]> }

const week = (hours: string[]) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] })

const policy: Policy = {
  channels: ['USSD', 'SMS', 'COUNTER'],
  booking: {
    mode: 'DATE_TIME', reoffers: 1, identity: 'NIK', leadDays: 0, leadMin: 0, aheadDays: 30, datesShown: 5, overflow: 'NEXT_WORKDAY',
  },
  hold: { minutes: 15, remindMin: 5 },
  slot: { minutes: 60, hours: week(['08:00-11:00']) },
  quota: {
    priority: { takes: 'priorityClass != null', daily: null, perSlot: null, prefix: 'P' },
    assisted: { takes: 'channel == "COUNTER" && assistedReason != null', daily: 2, perSlot: null, prefix: 'B' },
    public: { takes: 'true', daily: 150, perSlot: 50, prefix: 'A' },
  },
  opening: { rhythm: 'ALWAYS', weekday: 'fri', at: '14:00', closes: null },
  intake: { window: null, days: 'ALL' },
  party: { max: 5, sameKk: true, kk: 'ONCE' },
  phone: { maxActive: 5, maxParties: 1, perHour: 10 },
  walkInOnly: ['lost'],
  sla: { regularWd: 4 },
  accel: { enabled: false, leadDays: 1 },
  lock: { scope: 'NIK', from: 'CANCEL', lateHours: 24, days: { cancel: 0, lateCancel: 0, noShow: 30, forfeit: 0, expiry: 0 } },
  reschedule: { max: 1, until: '1d' },
  proof: { cancel: 'CODE_AND_BIRTH_DATE', move: 'CODE_AND_BIRTH_DATE', deliver: 'CODE_AND_BIRTH_DATE', otherPhone: 'DATE_ONLY' },
  arrival: { earlyMin: 0, graceMin: 15, lateFrom: 'START' },
  late: { action: 'ASK', overrideReasons: ['ferry'] },
  priority: {
    access: 'WALK_IN', minAge: 60, inclusive: true,
    classes: {
      elderly: 'atLeastAge(person.birthDate, policy.priority.minAge, visit.date, policy.priority.inclusive)',
      under5: 'age(person.birthDate, visit.date) < 5', disabled: 'person.disabled',
    },
  },
  assisted: { reasons: ['far', 'elderly'] },
  interview: {},
  ticket: { digits: 3, form: '{prefix}-{n}' },
  waitlist: { enabled: true, max: 3, answerMin: 60, keepDays: 14 },
  closure: { action: 'MOVE', answerMin: 1440 },
  outage: { serveDays: 7 },
  payment: { when: 'COUNTER', minutes: 120, remindMin: 30, late: 'RESEAT_OR_TASK', refund: 'TASK' },
  homeVisit: { enabled: true, triageWd: 1, maxOpenPerPhone: 2, regions: [], letter: 'ASKED' },
  outreach: { closeAfterDays: 14 }, collect: { deadlineDays: 30 },
  delivery: { enabled: true, receivers: ['self', 'kk', 'proxy'], attempts: 2, reasons: ['empty', 'refused'] },
  sms: { format: null, session: 24, countries: ['62'], maxParts: 3, perSecond: 100, dailyCap: 2000, capShare: { reminder: 80, broadcast: 60 }, quiet: '20:00-06:30' },
  ussd: { limit: 150, resumeMin: 10 },
  retention: { session: 1, hold: 7, smsBody: 30, smsHealth: 1, smsLog: 90, booking: 90, application: 30, visit: 90, health: 30, proof: 365, device: 30 },
}

const office: Office = {
  spec: 1, id: 'kota', template: false, name: 'Kantor Imigrasi Kota', short: 'Kota', sender: 'IMIGRASI KOTA', timezone: 'Asia/Jakarta',
  languages: ['id', 'en'], dial: '*384*90#', smsNumber: '+62811000090', gateway: 'africastalking', address: '', staffPhone: '', regions: ['16.71'],
  front: 'home/start', calendars: [], closures: [{ date: '2017-08-17', reason: 'Hari Kemerdekaan' }], sources: [],
}

const door = (bucket: string) => ({ bucket, channels: ['USSD', 'SMS', 'COUNTER'] as const, documents: [], fee: 'passport' })

/** A whole office for tests: Monday to Friday 08-11, 50 people an hour, 150 a day, its own where a test changes something. */
export function officePack(change: PolicyChange = {}, about: Partial<Office> = {}): Pack {
  const changed = Object.fromEntries(Object.entries(policy).map(([key, value]) => {
    const wanted: unknown = change[key as keyof Policy]
    const replaced = wanted === undefined ? value : Array.isArray(wanted) ? wanted : { ...value as object, ...wanted as object }
    return [key, replaced]
  })) as Policy
  return {
    office: { ...office, ...about }, policy: changed,
    services: {
      new: { ...door('public'), channels: [...door('public').channels] },
      lost: { bucket: 'public', channels: ['COUNTER'], documents: [], fee: 'passport' },
    },
    speeds: { regular: { ready: 'policy.sla.regularWd' }, accelerated: { ready: '0', lead: 'policy.accel.leadDays', when: 'policy.accel.enabled' } },
    fees: [], free: {}, calendar: [], questions: {}, flows: {}, sms: { separators: ['#'], keywords: {}, formats: {} },
    notices: { 'hold-expired': { on: 'booking.expired', text: 'notice.hold-expired', lane: 'reply' } },
    forms: {}, visits: {},
    messages: {
      id: { 'service.new': { text: 'Paspor baru' }, 'service.lost': { text: 'Hilang' }, 'notice.hold-expired': { text: 'Kode {booking.code} hangus.' } },
      en: { 'service.new': { text: 'New passport' }, 'service.lost': { text: 'Lost' }, 'notice.hold-expired': { text: 'Code {booking.code} has lapsed.' } },
    },
  }
}
