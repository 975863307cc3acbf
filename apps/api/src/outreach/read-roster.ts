import { nikMatches, nikSex, parseDate, parseName, parseNik, parsePhone, type LocalDate } from '@jemput/domain'
import { cellsOf, columnsOf, isBlank, plainColumns, type Column, type Field } from './roster-lines.ts'
import type { RosterPerson } from './roster.ts'

/** A line that was not taken: the field that is wrong, and one that would be right. */
export type WrongLine = { line: number; text: string; field: Field; example: string }
export type ReadRoster = { people: RosterPerson[]; wrong: WrongLine[] }

const examples: Record<Field, string> = { name: 'Siti Rohana', nik: '2172014107510002', birthDate: '01-07-1951', sex: 'P', phone: '081270010001' }
const LONGEST_NAME = 80

/**
 * A list as it is pasted out of a sheet or typed: one person a line, cells apart by tab, semicolon or comma. A first line of headings, in
 * Indonesian or English, says what the columns are; without one they are name, NIK, birth date, sex, phone, and a running number in front
 * is passed over. What stands in further columns is kept. Lines count from 1, empty ones too.
 */
export function readRoster(text: string, today: LocalDate): ReadRoster {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, text: line })).filter((line) => !isBlank(line.text))
  const headings = lines[0] && columnsOf(cellsOf(lines[0].text))
  const read: ReadRoster = { people: [], wrong: [] }
  for (const { line, text } of headings ? lines.slice(1) : lines) {
    const cells = cellsOf(text)
    const person = readPerson(headings ?? plainColumns(cells), cells, today)
    if (typeof person === 'string') read.wrong.push({ line, text, field: person, example: examples[person] })
    else read.people.push(person)
  }
  return read
}

/** The person, or the first field that is wrong. */
function readPerson(columns: readonly (Column | undefined)[], cells: readonly string[], today: LocalDate): RosterPerson | Field {
  const said = (field: Field) => cells[columns.findIndex((column) => column?.field === field)] ?? ''
  const name = parseName(said('name'), { max: LONGEST_NAME })
  if (!name.ok) return 'name'
  const nik = optional(said('nik'), parseNik)
  if (nik === undefined) return 'nik'
  const birthDate = optional(said('birthDate'), (text) => parseDate(fromIso(text), { today, near: 'past' }))
  if (birthDate === undefined || (birthDate !== null && birthDate > today) || (nik !== null && birthDate !== null && !nikMatches(nik, birthDate))) return 'birthDate'
  const sex = readSex(said('sex'))
  if (sex === undefined || (nik !== null && sex !== null && nikSex(nik) !== sex)) return 'sex'
  const phone = optional(said('phone'), parsePhone)
  if (phone === undefined) return 'phone'
  const more = Object.fromEntries(cells.flatMap((cell, at) => {
    const column = columns[at] ?? { field: null, heading: String(at + 1) }
    return column.field === null && cell !== '' ? [[column.heading, cell]] : []
  }))
  return {
    name: name.value, nik, birthDate, sex: sex ?? (nik === null ? null : nikSex(nik)), phone,
    ...Object.keys(more).length === 0 ? {} : { more },
  }
}

/** Null where nothing is written; undefined where it is wrong. */
function optional<T>(text: string, parse: (text: string) => { ok: true; value: T } | { ok: false }): T | null | undefined {
  // Sheets put an apostrophe before digits that are no number.
  const bare = text.replace(/^['’]/, '')
  if (bare === '' || bare === '-') return null
  const read = parse(bare)
  return read.ok ? read.value : undefined
}

const fromIso = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3-$2-$1')

function readSex(text: string): 'M' | 'F' | null | undefined {
  const word = text.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (word === '') return null
  if (['l', 'lk', 'laki', 'lakilaki', 'pria', 'm', 'male'].includes(word)) return 'M'
  return ['p', 'pr', 'perempuan', 'wanita', 'f', 'female'].includes(word) ? 'F' : undefined
}
