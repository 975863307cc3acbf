import type { Address } from '@jemput/sync'

/** Street first, then the place around it; without what nobody wrote. */
export function addressLines({ street, rtrw, village, district, city, postcode }: Address): string[] {
  return [[street, rtrw && `RT/RW ${rtrw}`], [village], [district], [city, postcode]]
    .map((parts) => parts.filter((part) => part !== null && part !== '').join(' ')).filter((line) => line !== '')
}

/** A map app of the phone finds it, also one that works without a signal. */
export const mapAddress = (address: Address): string => `geo:0,0?q=${encodeURIComponent(addressLines(address).join(', '))}`
