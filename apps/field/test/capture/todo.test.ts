import { expect, test } from 'vitest'
import type { FieldView, FormView } from '@jemput/flow/form'
import { listTodos } from '../../src/capture/review/todo.ts'

const field = (question: string, type: FieldView['type'], label: string): FieldView =>
  ({ question, type, label, hint: null, choices: [], required: true, value: null, specific: false, photo: null })
const form: FormView = {
  stopped: false,
  pages: [
    { id: 'identity', title: 'Identitas', review: false, fields: [field('nik', 'nik', 'NIK'), field('birthDate', 'date', 'Tanggal lahir')], missing: ['nik'] },
    { id: 'documents', title: 'Dokumen', review: false, fields: [field('ktpPhoto', 'photo', 'Foto KTP')], missing: ['ktpPhoto'] },
  ],
  blockers: [
    { page: 'documents', question: 'ktpPhoto', check: null, level: 'block', text: 'Foto KTP belum ada.', overrule: null },
    { page: 'identity', question: null, check: 'nik-birth', level: 'block', text: 'NIK dan tanggal lahir berbeda.', overrule: 'Mengapa?' },
    { page: 'identity', question: null, check: 'nik-region', level: 'warn', text: 'Wilayah tidak dikenal.', overrule: null },
  ],
}

test('what is open is named once, in the order of the form; warnings hold nobody back', () => {
  expect(listTodos(form, {}, 'Belum ada.')).toEqual([
    { page: 'identity', kind: 'field', question: 'nik', check: null, label: 'NIK', text: 'Belum ada.', overrule: null },
    { page: 'identity', kind: 'check', question: null, check: 'nik-birth', label: 'Identitas', text: 'NIK dan tanggal lahir berbeda.', overrule: 'Mengapa?' },
    { page: 'documents', kind: 'photo', question: 'ktpPhoto', check: null, label: 'Foto KTP', text: 'Foto KTP belum ada.', overrule: null },
  ])
})

test('what was typed wrong says what is wrong, not that it is missing', () => {
  expect(listTodos(form, { nik: 'Kurang 4 angka.' }, 'Belum ada.')[0]).toMatchObject({ question: 'nik', text: 'Kurang 4 angka.' })
})
