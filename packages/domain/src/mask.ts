const DOTS = '•••'

/** A name as a list on a screen shows it: two letters of each word. `Siti Rohana` is `Si••• Ro•••`. */
export const maskName = (name: string): string =>
  name.split(/\s+/).filter((word) => word !== '').map((word) => [...word].slice(0, 2).join('') + DOTS).join(' ')

/** The first and the last four digits of a number, Indonesian ones as people write them: `+628121000111` is `0812-••••-0111`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+62/, '0')
  return digits.length < 10 ? DOTS : `${digits.slice(0, 4)}-••••-${digits.slice(-4)}`
}

/** The last four digits of a NIK or a family card: `••••••••••••0001`. */
export const maskNumber = (number: string): string => '•'.repeat(Math.max(0, number.length - 4)) + number.slice(-4)
