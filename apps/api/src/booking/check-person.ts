import type { Inputs, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { readNamed } from './name-people.ts'
import { checkStanding, mayWalkIn, personKey, refuseNamed } from './person.ts'
import { readPhoneLoad } from './phone-limits.ts'
import { lockRest } from './record.ts'
import { officeId } from './rules.ts'

/** Says a no early, before more is typed; `addMember` and `hold` decide. */
export async function checkPerson(desk: Desk, { nik, name, birthDate, date }: Inputs<'person.check'>): Promise<Outcome<'person.check'>> {
  const key = personKey(desk, desk.office.pack.policy.booking, { name: name ?? undefined, nik, birthDate })
  const { holding } = await readPhoneLoad(desk)
  const hold = holding === undefined ? undefined : { office_id: officeId(desk), id: holding }
  const rest = hold && await lockRest(desk.sql, hold)
  const named = (await Promise.all([hold, rest].map((part) => (part ? readNamed(desk.sql, part) : [])))).flat()
  if (named.includes(key)) return { outcome: 'already-in-party', no: named.indexOf(key) + 1 }
  const refused = await refuseNamed(desk, () => checkStanding(desk, [key], null))
  if (refused) return refused
  return { outcome: mayWalkIn(desk, { nik, birthDate }, date) ? 'priority' : 'ok' }
}
