/** A date as three fields hold it: digits, or nothing yet. */
export type DateParts = { day: string; month: string; year: string }

const digits = (text: string, most: number) => text.replace(/\D/g, '').slice(0, most)

/** `15/8/1960`, `15/8/` and `1960-08-15` as fields. */
export function dateParts(text: string): DateParts {
  const written = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (written) {
    const [, year = '', month = '', day = ''] = written
    return { day: String(Number(day)), month: String(Number(month)), year }
  }
  const [day = '', month = '', year = ''] = text.split('/')
  return { day: digits(day, 2), month: digits(month, 2), year: digits(year, 4) }
}

/** The way back: `15/8/1960`; nothing at all when all three are empty. */
export const dateText = ({ day, month, year }: DateParts) => (day + month + year === '' ? '' : `${day}/${month}/${year}`)

/** Can it be read as a date already? A year of two digits is left alone until the field is left: 19 may become 1960. */
export const isWhole = ({ day, month, year }: DateParts) => day !== '' && month !== '' && year.length === 4

/** Is a part as full as it gets, so that the next one is due? 4 can't become a day of two digits, 2 no month. */
export const isFull = (part: keyof DateParts, text: string) =>
  part === 'year' ? text.length === 4 : text.length === 2 || Number(text) > (part === 'day' ? 3 : 1)
