import { spell, type Person } from '../cast/person.ts'
import type { Wish } from './read-demand.ts'

export type Applicant = Person & { kk: string }

const YEAR: Record<Wish['cls'], number> = { regular: 1987, disabled: 1987, accelerated: 1987, lost_damaged: 1987, age60: 1955, under5: 2024 }
const two = (value: number) => String(value).padStart(2, '0')

/** The people of a wish: a family with one card, each with a NIK of their own; the first is of the wish's class. */
export function applicantsOf({ line, party, cls }: Wish): Applicant[] {
  // A day and a serial number make a NIK; 28 days of 12 months hold every line of a list.
  const [day, month] = [1 + line % 28, 1 + Math.floor(line / 28) % 12]
  const serial = (no: number) => String(1 + Math.floor(line / 336) * 10 + no).padStart(4, '0')
  const kk = `167101${two(day)}${two(month)}10${serial(0)}`
  return Array.from({ length: party }, (_, no) => {
    const year = no === 0 ? YEAR[cls] : YEAR.regular
    return {
      nik: `167101${two(day)}${two(month)}${two(year % 100)}${serial(no)}`, birthDate: `${year}-${two(month)}-${two(day)}`,
      name: `Warga ${spell(`${line}${no}`)}`.slice(0, 60).trim(), kk,
    }
  })
}
