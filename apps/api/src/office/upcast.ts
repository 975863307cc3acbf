import type { Office, Pack, Policy } from '@jemput/flow'

/** What packs say since a later version of Jemput, with what held before anybody could say it. */
type Later = Pick<Pack, 'forms' | 'visits' | 'free' | 'speeds'>
const later: Later = { forms: {}, visits: {}, free: {}, speeds: { regular: { ready: 'policy.sla.regularWd' } } }
type LaterRules = Pick<Policy, 'outreach' | 'collect' | 'delivery' | 'payment' | 'sla' | 'accel' | 'priority' | 'opening' | 'waitlist' | 'closure' | 'outage' | 'interview'>
const laterRules: LaterRules = {
  /** Papers were accepted, or not yet. */
  interview: { accepted: { does: 'ACCEPT', reason: false, completeWithinDays: null, report: true } },
  /** A month after it was issued, a passport is cancelled (Permenkumham 8/2014). */
  collect: { deadlineDays: 30 },
  outreach: { closeAfterDays: 14 },
  delivery: { enabled: false, receivers: ['self'], attempts: 3, reasons: ['other'] },
  opening: { rhythm: 'ALWAYS', weekday: 'fri', at: '14:00', closes: null },
  /** As before there were bills: one pays at the counter. */
  payment: { when: 'COUNTER', minutes: 120, remindMin: 30, late: 'RESEAT_OR_TASK', refund: 'NONE' },
  priority: { access: 'BOOK', minAge: 60, inclusive: true, classes: {} },
  sla: { regularWd: 4 }, accel: { enabled: false, leadDays: 1 },
  /** Nobody could wait then; whoever had a place on a day that closes loses none. */
  waitlist: { enabled: false, max: 50, answerMin: 60, keepDays: 14 }, closure: { action: 'MOVE', answerMin: 1440 }, outage: { serveDays: 7 },
}

/** The same inside of a rule that was there before. */
type LaterKeys = {
  proof: Pick<Policy['proof'], 'deliver'>; retention: Omit<Policy['retention'], 'session' | 'hold' | 'smsBody' | 'smsHealth'>
  sms: Pick<Policy['sms'], 'quiet' | 'countries' | 'maxParts' | 'perSecond' | 'dailyCap' | 'capShare'>
}
const laterKeys: LaterKeys = {
  proof: { deliver: 'CODE_AND_BIRTH_DATE' },
  retention: { smsLog: 90, booking: 90, application: 30, visit: 90, health: 30, proof: 365, device: 30 },
  sms: { quiet: null, countries: ['62'], maxParts: 10, perSecond: 100, dailyCap: 100_000, capShare: { reminder: 100, broadcast: 100 } },
}

/** A pack as any version of Jemput has written it. */
export type StoredPack = Omit<Pack, keyof Later | 'office' | 'policy'> & Partial<Later> & {
  office: Omit<Office, 'gateway'> & Partial<Pick<Office, 'gateway'>>
  policy: Omit<Policy, keyof LaterRules | keyof LaterKeys> & Partial<LaterRules> & {
    [K in keyof LaterKeys]: Omit<Policy[K], keyof LaterKeys[K]> & Partial<LaterKeys[K]>
  }
}

const filled = <L extends object>(later: L, said: Partial<L>): L => ({ ...later, ...said })

/**
 * A stored pack with what packs say today. Versions are never rewritten, so one that was published before officers went out with forms and
 * the post brought passports says nothing of either: it has no forms and no visits, and its post is off.
 */
export function upcast(stored: StoredPack): Pack {
  const { policy } = stored
  const { proof, sms, retention } = policy
  // What is there keeps its place: menus and buckets come in the order of a document.
  return {
    ...stored, ...filled(later, stored), office: { ...stored.office, gateway: stored.office.gateway ?? 'africastalking' },
    policy: {
      ...policy, ...filled(laterRules, policy), proof: { ...proof, ...laterKeys.proof, ...proof }, sms: { ...sms, ...laterKeys.sms, ...sms },
      retention: { ...retention, ...laterKeys.retention, ...retention },
    },
  }
}
