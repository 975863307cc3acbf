export type Field = 'name' | 'nik' | 'birthDate' | 'sex' | 'phone'
/** What a column holds; one that we have no field for is kept under its heading. */
export type Column = { field: Field | 'running' | null; heading: string }

const PLAIN = ['name', 'nik', 'birthDate', 'sex', 'phone'] as const
const words: Record<Field | 'running', readonly string[]> = {
  name: ['nama', 'namalengkap', 'namajemaah', 'namajamaah', 'namapemohon', 'name', 'fullname'],
  nik: ['nik', 'nonik', 'nomornik', 'noktp', 'nomorktp', 'nikktp', 'ktp', 'idnumber', 'nationalid'],
  birthDate: ['tanggallahir', 'tgllahir', 'lahir', 'tgl', 'birthdate', 'dateofbirth', 'dob', 'born'],
  sex: ['jeniskelamin', 'kelamin', 'jk', 'lp', 'sex', 'gender'],
  phone: ['hp', 'nohp', 'nomorhp', 'telepon', 'telp', 'notelp', 'notelepon', 'nomortelepon', 'wa', 'nowa', 'phone', 'phonenumber', 'mobile'],
  running: ['no', 'nomor', 'nourut', 'number'],
}

/** Spaces and separators alone. */
export const isBlank = (line: string): boolean => /^[\s,;]*$/.test(line)

/** Cells of a line, apart by the strongest separator that it has. One in quotes may hold separators. */
export function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((each) => line.includes(each)) ?? '\t'
  const cells = ['']
  let quoted = false
  for (const char of line) {
    if (char === '"') quoted = !quoted
    else if (char === separator && !quoted) cells.push('')
    else cells[cells.length - 1] += char
  }
  return cells.map((cell) => cell.trim())
}

/** Undefined for a line that is no line of headings: one that names the column of names has no digits in it. */
export function columnsOf(cells: readonly string[]): Column[] | undefined {
  const columns = cells.map((heading): Column => ({ field: fieldOf(heading), heading }))
  return columns.some(({ field }) => field === 'name') && !cells.some((cell) => /\d/.test(cell)) ? columns : undefined
}

function fieldOf(heading: string): Column['field'] {
  const word = heading.toLowerCase().replaceAll(/[^a-z]/g, '')
  return ([...PLAIN, 'running'] as const).find((field) => words[field].includes(word)) ?? null
}

/** Of a list without headings. */
export function plainColumns([first = '']: readonly string[]): Column[] {
  const plain = PLAIN.map((field): Column => ({ field, heading: field }))
  return /^\d{1,4}[.)]?$/.test(first) ? [{ field: 'running', heading: '' }, ...plain] : plain
}
