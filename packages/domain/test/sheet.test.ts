import { expect, test } from 'vitest'
import { sheetOf } from '../src/sheet.ts'

test('what begins like a formula is shown and not calculated', () => {
  for (const cell of ['=1+1', '+62', '-1', '@sum', '\t=1']) expect(sheetOf([[cell]])).toBe(`"'${cell}"\r\n`)
})

test('commas, quotes and line breaks stay inside their cell, numbers are numbers', () => {
  expect(sheetOf([['bulan', 'jumlah'], ['Ditolak, "lain"', -3], ['dua\nbaris', 0]])).toBe('bulan,jumlah\r\n"Ditolak, ""lain""",-3\r\n"dua\nbaris",0\r\n')
})
