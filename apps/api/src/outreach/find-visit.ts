import type { Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { phoneKey } from '../booking/rules.ts'
import { findVisit } from './home-visit.ts'

/** The request that this phone made, or about which this phone is to be called. */
export async function findHomeVisit(desk: Desk): Promise<Outcome<'homevisit.find'>> {
  const visit = await findVisit(desk, '(phone_key = $2 or contact_key = $2)', phoneKey(desk))
  return visit ? { outcome: 'ok', visit } : { outcome: 'none' }
}
