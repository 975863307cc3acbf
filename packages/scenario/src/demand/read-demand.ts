import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Who wants a place, when, and how they behave: one line of a demand list. */
export type Wish = {
  /** Line of the list; tells people of one line from those of another. */
  line: number
  /** Since the opening, ms. */
  at: number
  office: string
  channel: 'ussd' | 'sms' | 'counter' | 'web'
  /** One phone; the same number is the same phone. */
  phone: string
  party: number
  cls: 'regular' | 'age60' | 'disabled' | 'under5' | 'lost_damaged' | 'accelerated'
  /** Which of the first day's windows is wanted, from 0; null = any. */
  hour: number | null
  behaviour: 'confirm' | 'abandon' | 'timeout' | 'dup'
}
/** Region codes of the places that the list names (000). */
const REGIONS: Readonly<Record<string, string>> = { 'Bula-SBT': '81.05.01', Buru: '81.04', 'Buru-Selatan': '81.09' }

/** People captured by an officer on a visit; `place` is the code of its region. */
export type Captured = { office: string; place: string }

/** The lists that come with the project. */
export const demandFile = (name: 'friday-opening' | 'outreach'): string => fileURLToPath(new URL(`../../demand/${name}.csv`, import.meta.url))

/** Offices as the lists name them: two of them short, all in capitals. */
const officeOf = (word: string, offices: readonly string[]): string => {
  const id = word.toLowerCase()
  const found = offices.find((office) => office === id) ?? offices.find((office) => isShortFor(id, office))
  if (found === undefined) throw new Error(`no office is called ${word}`)
  return found
}
/** The letters of the short name come in the long one, in their order, and it begins with the first: jakpus, tpinang. */
const isShortFor = (short: string, long: string): boolean => {
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return short[0] === long[0] && at === short.length
}

const rowsOf = (file: string): string[][] => readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
/** Each phone is one of Indonesia's mobile numbers, of nobody. */
const phoneOf = (id: string): string => `+62813${id.padStart(7, '0')}`

/** The wishes of a list, in the order of the file; columns t_ms, office, channel, msisdn_id, intent, party, cls, want, behaviour. */
export const readWishes = (file: string, offices: readonly string[]): Wish[] =>
  rowsOf(file).flatMap(([at = '', office = '', channel = '', phone = '', intent, party = '', cls = '', want = '', behaviour = ''], line) => intent !== 'book' ? [] : [{
    line, at: Number(at), office: officeOf(office, offices), channel: channel as Wish['channel'], phone: phoneOf(phone), party: Number(party), cls: cls as Wish['cls'],
    hour: want.startsWith('hour') ? Number(want.slice(4)) : null, behaviour: behaviour as Wish['behaviour'],
  }])

/** The captures of a list that belong to Hajj groups. */
export const readGroups = (file: string, offices: readonly string[]): Captured[] =>
  rowsOf(file).flatMap(([, office = '', , , intent, , cls, want = '']) => intent === 'capture' && cls === 'hajj' ? [{ office: officeOf(office, offices), place: REGIONS[want.split('|')[0] ?? ''] ?? '' }] : [])
