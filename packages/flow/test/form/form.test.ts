import { expect, test } from 'vitest'
import { askedAnswers, dictionaryOf, judgeAnswers, readFieldText, readForm } from '@jemput/flow/form'
import { fillForm } from '@jemput/flow'
import { readOffice } from '../pack/packs.ts'
import { asked, child, formOf, grownUp, PHOTO, read, told } from './officers.ts'

const hajj = formOf('tanjungpinang', 'hajj-visit')
const sick = formOf('tanjungpinang', 'sick-visit')
const hajjPages = [
  'consent "Persetujuan": consentCapture',
  'identity "Identitas": nik name birthDate sex birthPlace minor?',
  'contact "Alamat dan HP": address phone?',
  'documents "Dokumen": ktpPhoto kkPhoto',
  'biometric "Foto dan tanda tangan": portrait cannotSign signature',
  'review "Periksa sebelum pulang": note?',
]

test('an empty form asks for consent first, and tells what is missing page by page', () => {
  expect(read('tanjungpinang', 'hajj-visit', asked({}))).toEqual([
    ...hajjPages,
    ...['consent/consentCapture', 'identity/nik', 'identity/name', 'identity/birthDate', 'identity/sex', 'identity/birthPlace', 'contact/address',
      'documents/ktpPhoto', 'documents/kkPhoto', 'biometric/portrait', 'biometric/signature'].map((at) => `! ${at}: Belum diisi.`),
  ])
})

test('a grown-up who has said all can be finished, in both languages', () => {
  expect(told(readForm(hajj, asked(grownUp)))).toEqual(hajjPages)
  expect(told(readForm(hajj, asked(grownUp, { language: 'en' })))[1]).toBe('identity "Identity": nik name birthDate sex birthPlace minor?')
})

test('a field says its words, its choices, what is read aloud, how large a photo is, and whether the law calls it specific', () => {
  const fields = readForm(hajj, asked(grownUp)).pages.flatMap((page) => page.fields)
  const field = (id: string) => fields.find(({ question }) => question === id)
  expect(field('sex')).toEqual({
    question: 'sex', type: 'choice', label: 'Jenis kelamin', hint: null, choices: [{ id: 'M', label: 'Laki-laki' }, { id: 'F', label: 'Perempuan' }],
    required: true, value: 'F', specific: false, photo: null,
  })
  expect(field('portrait')).toMatchObject({ value: PHOTO, specific: true, photo: { use: 'PORTRAIT', minWidth: 480, maxKb: 200 } })
  expect(field('consentCapture')?.hint).toContain('Anda boleh bertanya, dan boleh menolak.')
  expect(field('minor')).toMatchObject({ type: 'computed', value: false })
  expect(field('cannotSign')).toMatchObject({ type: 'yesno', value: false })
})

test('with a no to the first question nothing further is asked, and the form cannot be finished', () => {
  expect(read('tanjungpinang', 'hajj-visit', asked({ ...grownUp, consentCapture: false }))).toEqual([
    'consent "Persetujuan": consentCapture', '! consent/-: Tanpa persetujuan, tidak ada yang dicatat. Tutup formulir ini.', 'stopped',
  ])
  expect(askedAnswers(hajj, asked({ ...grownUp, consentCapture: false }))).toEqual({ consentCapture: false })
})

test('a child has a page for the guardian and no KTP; without the guardian\'s consent nothing is finished', () => {
  const pages = [hajjPages[0], hajjPages[1], 'guardian "Orang tua atau wali": consentGuardian guardianName guardianNik guardianRelation', hajjPages[2],
    'documents "Dokumen": kkPhoto', hajjPages[4], hajjPages[5]]
  expect(read('tanjungpinang', 'hajj-visit', asked(child))).toEqual(pages)
  expect(read('tanjungpinang', 'hajj-visit', asked({ ...child, consentGuardian: false }))).toEqual([
    ...pages, '! guardian/consentGuardian guardian: Data anak tidak boleh diambil tanpa persetujuan orang tua atau wali.',
  ])
  expect(judgeAnswers(hajj, asked({ ...child, guardianNik: child.nik })).map(({ text }) => text)).toEqual(['NIK orang tua/wali harus berbeda dari NIK anak.'])
})

test('on the 17th birthday the guardian\'s page is gone, and its answers with it', () => {
  const seventeen = { ...child, birthDate: '2000-11-22', nik: '2172012211000002', ktpPhoto: PHOTO }
  expect(told(readForm(hajj, asked(seventeen)))).toEqual(hajjPages)
  expect(askedAnswers(hajj, asked(seventeen))).not.toHaveProperty('guardianNik')
  expect(askedAnswers(hajj, asked(seventeen, { today: '2017-11-21' }))).toHaveProperty('guardianNik')
})

test('a NIK of another birth date and sex blocks, until somebody writes why it is right all the same', () => {
  const other = { ...grownUp, birthDate: '1990-08-18', sex: 'M' }
  const blocked = [
    '! identity/birthDate nik-birth: Tanggal lahir tidak cocok dengan NIK. Periksa KTP. (Tulis alasan bila tetap dilanjutkan.)',
    '! identity/sex nik-sex: Jenis kelamin tidak cocok dengan NIK. Periksa KTP. (Tulis alasan bila tetap dilanjutkan.)',
  ]
  expect(read('tanjungpinang', 'hajj-visit', asked(other))).toEqual([...hajjPages, ...blocked])
  expect(read('tanjungpinang', 'hajj-visit', asked(other, { overruled: { 'nik-birth': 'salah di KTP, akta benar', 'nik-sex': '  ' } })))
    .toEqual([...hajjPages, blocked[1]])
})

test('a person is captured once on a visit, and no reason changes that', () => {
  expect(judgeAnswers(hajj, asked(grownUp, { others: [grownUp.nik], overruled: { twice: 'kembar' } }))).toEqual([{
    page: 'identity', question: 'nik', check: 'twice', level: 'block', text: 'Orang dengan NIK ini sudah dicatat pada kunjungan ini.', overrule: null,
  }])
})

test('somebody who cannot sign need not', () => {
  expect(judgeAnswers(hajj, asked({ ...grownUp, signature: null }))).toHaveLength(1)
  expect(judgeAnswers(hajj, asked({ ...grownUp, signature: null, cannotSign: true }))).toEqual([])
})

test('at the bedside the illness is asked about only after a yes to that; a no is told, and blocks nothing', () => {
  const agreed = { ...grownUp, consentHealth: true, condition: 'bed', letterPhoto: PHOTO }
  expect(told(readForm(sick, asked(agreed)))).toEqual([
    hajjPages[0], hajjPages[1], 'medical "Izin keterangan sakit": consentHealth', 'illness "Keterangan sakit": condition hospital? letterPhoto',
    'contact "Alamat dan HP": address phone', ...hajjPages.slice(3),
  ])
  const refused = { ...agreed, consentHealth: false }
  expect(judgeAnswers(sick, asked(refused)).map(({ level, text }) => `${level}: ${text}`)).toEqual(['warn: Keterangan sakit tidak dicatat karena tidak disetujui.'])
  expect(askedAnswers(sick, asked(refused))).not.toHaveProperty('condition')
})

test('what the family said stands in the form at the bedside', () => {
  const { pack } = readOffice('tanjungpinang')
  const form = pack?.forms['sick-visit']
  expect(form && fillForm(form, { patient: 'Siti', address: 'RSUD ruang Melati', contact: '+6281234567890', region: null }))
    .toEqual({ name: 'Siti', address: 'RSUD ruang Melati', phone: '+6281234567890' })
})

test('what a broken phone sends is not taken for an answer', () => {
  const texts = (answers: Parameters<typeof asked>[0]) => judgeAnswers(hajj, asked({ ...grownUp, ...answers })).map(({ question, text }) => `${question}: ${text}`)
  const unreadable = 'Jawaban ini tidak dapat dibaca. Isi lagi.'
  expect(texts({ portrait: 'x.jpg' })).toEqual([`portrait: ${unreadable}`])
  expect(texts({ consentCapture: 'yes' })).toEqual([`consentCapture: ${unreadable}`])
  expect(texts({ sex: 'X' })).toContain(`sex: ${unreadable}`)
  expect(texts({ birthDate: '1990-02-30' })).toContain(`birthDate: ${unreadable}`)
  expect(texts({ birthDate: '2017-11-22' })).toContain('birthDate: Tanggal lahir harus sebelum hari ini.')
  expect(texts({ name: 7 })).toEqual([`name: ${unreadable}`])
  expect(texts({ phone: '081234567890' })).toEqual([`phone: ${unreadable}`])
  expect(texts({ phone: '12' })).toEqual(['phone: Nomor HP tidak benar. Contoh 081234567890.'])
  expect(texts({ minor: true })).toEqual([])
})

test('text in a field is read as on the phones, with the same words for a mistake', () => {
  const state = asked(grownUp)
  expect(readFieldText(hajj, 'nik', '2172 0157 0890 0001', state)).toEqual({ ok: true, value: '2172015708900001' })
  expect(readFieldText(hajj, 'nik', '217201', state)).toEqual({ ok: false, text: 'NIK harus 16 angka, Anda menulis 6. Mis. 3171011708900001.' })
  expect(readFieldText(hajj, 'birthDate', '17-8-90', state)).toEqual({ ok: true, value: '1990-08-17' })
  expect(readFieldText(hajj, 'birthDate', '17082030', state)).toEqual({ ok: false, text: 'Tanggal lahir harus sebelum hari ini.' })
  expect(readFieldText(hajj, 'guardianNik', grownUp.nik, { ...state, language: 'en' }))
    .toEqual({ ok: false, text: "The NIK of the parent or guardian must differ from the child's." })
  expect(readFieldText(hajj, 'note', '  ', state)).toEqual({ ok: true, value: null })
  expect(readFieldText(hajj, 'nobody', 'x', state).ok).toBe(false)
})

test('the dictionary of a form is the same everywhere, and fits what deflate looks back at', () => {
  const bytes = dictionaryOf(hajj)
  expect(dictionaryOf(formOf('palembang', 'hajj-visit'))).toEqual(bytes)
  expect(new TextDecoder().decode(bytes)).toContain('"nik":"","name":"",')
  expect(bytes.length).toBeLessThanOrEqual(32_768)
})
