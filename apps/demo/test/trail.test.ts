import { expect, test } from 'vitest'
import { newInput, titleOf, trail } from '../src/client/phone/trail.ts'
import type { Exchange } from '../src/wire.ts'

function hops(...steps: [text: string, reply: string, repeats?: 'same'][]): Exchange[] {
  return steps.map(([text, reply, repeats], id) => ({
    id, kind: 'ussd', path: '', fields: [['text', text], ['sessionId', 'ATUid_1']],
    reply: { status: 200, type: 'text/plain', text: reply, ms: 1 }, septets: 0, ...(repeats && { repeats }),
  }))
}
const wordsOf = (exchanges: Exchange[]) => {
  const last = exchanges.at(-1)
  return last ? trail(exchanges, last).map(step => step.words) : []
}

test('each input is said in the words of the screen that it answered', () => {
  expect(wordsOf(hops(
    ['', 'CON Kanim Palembang\n1 Daftar antrean\n2 Cek'],
    ['1', 'CON Pilih:\n1 Paspor baru\n0 Kembali  00 Menu'],
    ['1', 'CON Pilih:\n1 Paspor baru\n0 Kembali  00 Menu', 'same'],
    ['1*00', 'CON Nama:'],
    ['1*00*Siti Aminah', 'END Baik'],
  ))).toEqual(['Daftar antrean', 'Menu', '“Siti Aminah”'])
})

test('inputs of a shortcut have no screen, so they stay as dialled', () => {
  expect(wordsOf(hops(['1*2', 'CON Pilih:']))).toEqual(['1', '2'])
})

test('the newest input keeps the asterisks that the person typed', () => {
  expect(newInput('1', '1*a*b')).toBe('a*b')
  expect(newInput('', '1')).toBe('1')
})

test('a screen is called by its first line', () => {
  expect(titleOf('CON Pilih tanggal:\n1 Sen')).toBe('Pilih tanggal')
})
