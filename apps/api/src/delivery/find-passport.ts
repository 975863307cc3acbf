import { passportView } from '../application/record.ts'
import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { countTry } from '../booking/phone-limits.ts'
import { familyOf, isOwnPhone, listByCode } from './passports.ts'

/**
 * Passports that are ready under a code. A phone that these papers do not name hears no name, and may try only so often within the hour,
 * so that codes cannot be guessed through.
 */
export async function findPassport(desk: Desk, { code }: Inputs<'passport.find'>): Promise<Outcome<'passport.find'>> {
  const all = await listByCode(desk, code)
  const family = familyOf(all, (passport) => isOwnPhone(desk, passport))
  const own = family.length > 0
  const found = own ? family : all
  if (!own && !await countTry(desk, 'proof')) return { outcome: 'too-many-tries' }
  const [first, ...others] = found.filter(({ status }) => status === 'ready')
  if (first) {
    const view = passportView(desk.keys, first, 1 + others.length)
    return { outcome: 'ok', passport: own ? view : { ...view, name: '' } }
  }
  return { outcome: found.length > 0 && found.every(({ ready_at }) => ready_at === null) ? 'not-ready' : 'not-found' }
}
