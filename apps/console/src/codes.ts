import { spokenCode, spokenParcel } from '@jemput/domain'

/** A code in groups of four, also when it comes in groups already. */
export const spoken = (code: string): string => (/^\d{8}$/.test(code) ? spokenCode(code) : code)

/** The number of a parcel or a manifest in groups. */
export const spokenNumber = (number: string): string => (/^\d{10}$/.test(number) ? spokenParcel(number) : number)
