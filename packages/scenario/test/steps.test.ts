import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nearestPattern } from '../src/story/nearest.ts'
import type { Kind } from '../src/story/read-feature.ts'
import { findStep } from '../src/story/step.ts'
import { steps } from '../src/story/steps.ts'

const find = (text: string, kind?: Kind) => findStep(steps, { text, kind, keyword: '', docString: null, line: 1 })

const sentences: [Kind, string, string][] = [
  ['given', 'the office "bogor"', 'kantor "bogor"'],
  ['given', 'the pack in "DIR"', 'paket di "DIR"'],
  ['given', 'it is 2017-08-07 07:31', 'sekarang 2017-08-07 07:31'],
  ['given', '50 seats are taken on 2017-08-07 at 08:00', '50 kursi terisi pada 2017-08-07 pukul 08:00'],
  ['given', '150 seats are taken on 2017-08-07', '150 kursi terisi pada 2017-08-07'],
  ['given', 'every seat is taken until 2017-09-07', 'semua kursi terisi sampai 2017-09-07'],
  ['given', '+628121 has a booking on 2017-08-07 at 08:00', '+628121 punya antrean pada 2017-08-07 pukul 08:00'],
  [
    'given', '+628122 has a booking on 2017-08-07 at 08:00 with NIK "1671014101100003"',
    '+628122 punya antrean pada 2017-08-07 pukul 08:00 dengan NIK "1671014101100003"',
  ],
  ['given', '+628121 has a passport that is ready', '+628121 punya paspor yang selesai'],
  ['given', '+628121 has a passport that is being made', '+628121 punya paspor yang dibuat'],
  ['when', '+628121 dials "*384*16#"', '+628121 menghubungi "*384*16#"'],
  ['when', '+628121 answers "1"', '+628121 menjawab "1"'],
  ['when', '+628121 chooses "Hajj"', '+628121 memilih "Haji"'],
  ['when', '+628121 sends "TEXT"', '+628121 mengirim SMS "TEXT"'],
  ['when', 'the gateway repeats the last request', 'gateway mengulang permintaan terakhir'],
  ['when', 'the session of +628121 drops', 'sesi +628121 terputus'],
  ['when', '15 minutes pass', '15 menit berlalu'],
  ['when', 'the system restarts', 'sistem dimulai ulang'],
  ['when', 'the applicant of +628121 arrives at 08:01', 'pukul 08:01 pemohon +628121 datang'],
  ['when', 'the code of +628121 is scanned at the kiosk', 'kode +628121 dipindai di kios'],
  ['when', 'an officer books for +628121 on 2017-08-08 at 08:00', 'petugas memesankan +628121 pada 2017-08-08 pukul 08:00'],
  [
    'when', 'an officer helps an applicant at the counter for the reason "far"', 'petugas membantu pemohon di loket dengan alasan "far"',
  ],
  ['when', 'an officer removes applicant 2 from the booking of +628151', 'petugas mengeluarkan pemohon 2 dari antrean +628151'],
  ['when', 'the office cancels the booking of +628121 because "flood"', 'kantor membatalkan antrean +628121 karena "flood"'],
  ['when', 'the office closes on 2017-08-08 because "flood"', 'kantor tutup pada 2017-08-08 karena "flood"'],
  ['when', 'the office opens again on 2017-08-08', 'kantor buka lagi pada 2017-08-08'],
  ['when', 'the system of the office is down because "fire"', 'sistem kantor terganggu karena "fire"'],
  ['when', 'the system of the office works again', 'sistem kantor pulih'],
  ['when', 'the visit "hajj" at "81.05.01" captures 60 people', 'kunjungan "hajj" di "81.05.01" mencatat 60 orang'],
  ['then', 'the screen says "TEXT"', 'layar berisi "TEXT"'],
  ['then', 'the screen is:', 'layar adalah:'],
  ['then', 'the session ends', 'sesi berakhir'],
  ['then', '+628121 receives an SMS saying "TEXT"', '+628121 menerima SMS berisi "TEXT"'],
  ['then', '+628121 receives no SMS', '+628121 tidak menerima SMS'],
  ['when', 'an officer helps a priority applicant "disabled" at the counter', 'petugas membantu pemohon prioritas "disabled" di loket'],
  ['then', '51 seats are taken on 2017-08-07 at 08:00', '51 kursi terisi pada 2017-08-07 pukul 08:00'],
  ['then', '150 seats are taken on 2017-08-07', '150 kursi terisi pada 2017-08-07'],
  ['then', 'the booking of +628121 is "held"', 'antrean +628121 berstatus "held"'],
  ['then', 'the staff have 1 task "pay-late"', 'petugas punya 1 tugas "pay-late"'],
  ['when', 'the payment of +628171 is received', 'pembayaran +628171 diterima'],
  ['when', '+628171 pays 350000 rupiah', '+628171 membayar 350000 rupiah'],
  ['when', 'the interview of +628151 comes to "rejected" because "x"', 'wawancara +628151 menghasilkan "rejected" karena "x"'],
  ['then', '3 interviews came to "rejected" this month', '3 wawancara bulan ini menghasilkan "rejected"'],
  ['then', 'ticket "A-001" comes out', 'tiket "A-001" keluar'],
]

test.each(sentences)('%s: "%s" and "%s" are the same step', (kind, english, indonesian) => {
  const [en, id] = [find(english, kind), find(indonesian, kind)]
  expect(en?.definition.kind).toBe(kind)
  expect(id?.definition).toBe(en?.definition)
  expect(Object.keys(id?.given ?? {}).sort()).toEqual(Object.keys(en?.given ?? {}).sort())
})

test('no sentence is left out of this list', () => {
  const found = new Set(sentences.map(([kind, english]) => find(english, kind)?.definition))
  expect(steps.filter((step) => !found.has(step)).map(({ en }) => en)).toEqual([])
})

test('values come as what they are: a number, a date, words without their quotes', () => {
  expect(find('50 seats are taken on 2017-08-07 at 08:00')?.given).toEqual({ count: 50, date: '2017-08-07', time: '08:00' })
  expect(find('+628121 sends "say \\"yes\\" to A\'s"')?.given).toEqual({ phone: '+628121', text: 'say "yes" to A\'s' })
})

test('one seat and one minute may be said properly', () => {
  expect(find('1 seat is taken on 2017-08-07 at 08:00')).toBeDefined()
  expect(find('1 minute passes')).toBeDefined()
})

test('the keyword decides whether seats are filled or counted; where it says nothing, they are filled', () => {
  expect(find('5 kursi terisi pada 2017-08-07', 'then')?.definition.kind).toBe('then')
  expect(find('5 kursi terisi pada 2017-08-07', 'given')?.definition.kind).toBe('given')
  expect(find('5 kursi terisi pada 2017-08-07')?.definition.kind).toBe('given')
})

test.each([
  ['layar memuat "A-001"', 'layar berisi {text}'],
  ['+628121 menghubung "*384*16#"', '+628121 menghubungi "*384*16#"'],
  ['the screen shows "A-001"', 'the screen says {text}'],
  ['+628121 gets an SMS saying "A-001"', '{phone} receives an SMS saying {text}'],
  ['15 minute pass by', '{count} minute(s) pass(es)'],
])('"%s" is nearest to a known sentence', (text, nearest) => {
  const expected = find(nearest)?.definition.id ?? nearest
  expect(find(text)).toBeUndefined()
  expect(nearestPattern(steps, text)).toBe(expected)
})

test('docs/stories.md explains every step, in both languages, in one row', () => {
  const rows = readFileSync(new URL('../../../docs/stories.md', import.meta.url), 'utf8').split('\n').filter((line) => line.startsWith('| `'))
  for (const { en, id } of steps) expect(rows.some((row) => row.startsWith(`| \`${en}\` | \`${id}\` |`)), `${en} / ${id}`).toBe(true)
  expect(rows).toHaveLength(steps.length)
})
