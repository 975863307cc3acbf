import { expect, test } from 'vitest'
import { readRoster } from '../../src/outreach/read-roster.ts'

const read = (text: string) => readRoster(text, '2017-08-07')
const siti = { name: 'Siti Rohana', nik: '2172014107510002', birthDate: '1951-07-01', sex: 'F', phone: '+6281270010001' }

test('a line copied out of a sheet, or typed with semicolons or commas, is the same person', () => {
  for (const line of [
    'Siti Rohana\t2172014107510002\t01/07/1951\tP\t0812-7001-0001', 'Siti Rohana; 2172014107510002; 01-07-1951; perempuan; 081270010001',
    'Siti Rohana, 2172014107510002, 01071951, F, +6281270010001', '1\tSiti Rohana\t\'2172014107510002\t1951-07-01\tP\t081270010001',
    '"Siti Rohana",2172014107510002,1/7/1951,,"0812 7001 0001"',
  ]) expect(read(line)).toEqual({ people: [siti], wrong: [] })
})

test('headings in either language say what the columns are, in any order, and what is further there is kept', () => {
  expect(read('No;Tgl. Lahir;N I K;Nama Lengkap;Kloter;J/K;No. HP\n1;01-07-1951;2172014107510002;Siti Rohana;BTH 07;P;081270010001'))
    .toEqual({ people: [{ ...siti, more: { Kloter: 'BTH 07' } }], wrong: [] })
  expect(read('Name,NIK,Date of Birth,Gender,Phone\nSiti Rohana,2172014107510002,01-07-1951,female,081270010001').people).toEqual([siti])
  expect(read('Siti Rohana;;;;;kursi roda').people).toEqual([{ name: 'Siti Rohana', nik: null, birthDate: null, sex: null, phone: null, more: { 6: 'kursi roda' } }])
})

test('a name alone is enough; commas of a title need quotes, or another separator', () => {
  const bare = { nik: null, birthDate: null, sex: null, phone: null }
  expect(read('Udin\n\n  \nHasan').people).toEqual([{ name: 'Udin', ...bare }, { name: 'Hasan', ...bare }])
  expect(read('Siti Rohana, S.Pd\t2172014107510002').people).toMatchObject([{ name: 'Siti Rohana, S.Pd', sex: 'F' }])
})

test('each wrong line is told with its number, the field and an example; the others are taken', () => {
  const { people, wrong } = read([
    'nama;nik;tanggal lahir;jk;hp', 'S1ti;;;;', 'Siti Rohana;217201410751;;;', 'Siti Rohana;2172014107510002;02-07-1951;;', 'Udin;;31-02-1950;;',
    'Siti Rohana;2172014107510002;;L;', 'Siti Rohana;;;x;', 'Siti Rohana;;;;12', 'Budi;;;;081270010002', 'Ani;2,17201E+15;;;', 'Ana;;01-01-2030;;',
  ].join('\n'))
  expect(people.map(({ name }) => name)).toEqual(['Budi'])
  expect(wrong.map(({ line, field }) => [line, field])).toEqual([
    [2, 'name'], [3, 'nik'], [4, 'birthDate'], [5, 'birthDate'], [6, 'sex'], [7, 'sex'], [8, 'phone'], [10, 'nik'], [11, 'birthDate'],
  ])
  expect(wrong[1]).toEqual({ line: 3, text: 'Siti Rohana;217201410751;;;', field: 'nik', example: '2172014107510002' })
})
