import type { Pack, Policy } from '@jemput/flow'

type Proof = Policy['proof']
/** A pack as any version of Jemput has written it. */
export type StoredPack = Omit<Pack, 'forms' | 'visits' | 'policy'> & Partial<Pick<Pack, 'forms' | 'visits'>> & {
  policy: Omit<Policy, 'collect' | 'delivery' | 'proof'> & Partial<Pick<Policy, 'collect' | 'delivery'>> & {
    proof: Omit<Proof, 'deliver'> & Partial<Pick<Proof, 'deliver'>>
  }
}

/** A month after it was issued, a passport is cancelled (Permenkumham 8/2014). */
const collect: Policy['collect'] = { deadlineDays: 30 }
const delivery: Policy['delivery'] = { enabled: false, receivers: ['self'], attempts: 3, reasons: ['other'] }

/**
 * A stored pack with what packs say today. Versions are never rewritten, so one that was published before officers went out with forms and
 * the post brought passports says nothing of either: it has no forms and no visits, and its post is off.
 */
export function upcast(stored: StoredPack): Pack {
  const { policy, forms = {}, visits = {} } = stored
  const { proof } = policy
  // What is there keeps its place: menus and buckets come in the order of a document.
  return {
    ...stored, forms, visits,
    policy: { ...policy, proof: { ...proof, deliver: proof.deliver ?? 'CODE_AND_BIRTH_DATE' }, collect: policy.collect ?? collect, delivery: policy.delivery ?? delivery },
  }
}
