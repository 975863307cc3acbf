/** A cell that a spreadsheet would calculate instead of show. */
const isFormula = (cell: string) => /^[=+\-@\t\r]/.test(cell)

/** Rows as CSV (RFC 4180) that spreadsheets open without calculating anything: cells that begin like a formula get an apostrophe in front. */
export const sheetOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => cells.map(cellOf).join(',')).map((line) => `${line}\r\n`).join('')

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const cell = isFormula(value) ? `'${value}` : value
  return /[",\r\n\t']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
