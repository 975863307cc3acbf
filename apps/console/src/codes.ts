import { spokenCode, spokenParcel } from '@jemput/domain'

/** A code in groups of four, also when it comes in groups already. */
export const spoken = (code: string): string => (/^\d{8}$/.test(code) ? spokenCode(code) : code)

/** The number of a parcel or a manifest in groups. */
export const spokenNumber = (number: string): string => (/^\d{10}$/.test(number) ? spokenParcel(number) : number)

/** A number to call as people write it, `+6281270014417` as `0812-7001-4417`; anything else as it is. */
export const spokenPhone = (phone: string): string => {
  const digits = phone.replace(/^\+62/, '0')
  return /^0\d{9,12}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}` : phone
}

/** Sixteen digits of a NIK or a family card, covered or not, in groups of four; anything else as it is. */
export const spokenNik = (text: string): string => (/^[\d•]{16}$/.test(text) ? text.replace(/.{4}(?=.)/g, '$& ') : text)

/** The end of a passport's number, as both sides of a counter read it. */
export const passportEnd = (end: string): string => (end.startsWith('•') ? end : `•••${end}`)
