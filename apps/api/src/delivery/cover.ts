import type { Keys } from '../deps.ts'

type Sealed = { name_sealed: string; address_sealed: string; passport_sealed: string | null }

/** What both sides of a counter may read of a parcel: whose it is, where it goes, three characters of the passport's number. */
export function coverOf(keys: Keys, { name_sealed, address_sealed, passport_sealed }: Sealed): { name: string; district: string; passport: string } {
  const { district }: { district: string } = JSON.parse(keys.open(address_sealed, 'parcel.address_sealed'))
  const passport = passport_sealed === null ? '' : keys.open(passport_sealed, 'application.passport_sealed')
  return { name: keys.open(name_sealed, 'application.name_sealed'), district, passport: passport.slice(-3) }
}
