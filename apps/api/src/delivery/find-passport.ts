import { passportView } from '../application/record.ts'
import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { countTry } from '../booking/phone-limits.ts'
import { isOwnPhone, listByCode } from './passports.ts'

/**
 * Passports that are ready under a code. A phone that these papers do not name hears no name, and may try only so often within the hour,
 * so that codes cannot be guessed through.
 */
export async function findPassport(desk: Desk, { code }: Inputs<'passport.find'>): Promise<Outcome<'passport.find'>> {
  const found = await listByCode(desk, code)
  const own = isOwnPhone(desk, found)
  if (!own && !await countTry(desk, 'proof')) return { outcome: 'too-many-tries' }
  const [first, ...others] = found.filter(({ status }) => status === 'ready')
  if (first) {
    const view = passportView(desk.keys, first, 1 + others.length)
    return { outcome: 'ok', passport: own ? view : { ...view, name: '' } }
  }
  return { outcome: found.length > 0 && found.every(({ ready_at }) => ready_at === null) ? 'not-ready' : 'not-found' }
}
