import { officePack } from '../booking/office.ts'

/** An office that may send as fast and as much as it likes. */
export function busyOffice() {
  const pack = officePack()
  return { ...pack, policy: { ...pack.policy, sms: { ...pack.policy.sms, perSecond: 10_000, dailyCap: 1_000_000 } } }
}
