import type { Language } from '@jemput/ui'

const id = {
  none: 'Tidak ada yang menunggu. Tugas muncul di sini bila sistem membutuhkan keputusan orang.',
  list: 'Yang menunggu', what: 'Yang harus dilakukan', since: 'Sejak', due: 'Paling lambat', who: 'Pemohon', done: 'Selesai', open: 'Lihat',
  people: (count: number) => `${count} orang`, overdue: 'lewat waktu',
  finishing: { title: 'Tugas selesai', note: 'Apa hasilnya?', hint: 'Dicatat dengan nama Anda. Misalnya: sudah ditelepon, pindah ke Kamis.', send: 'Simpan dan selesai' },
}

const en: typeof id = {
  none: 'Nothing waits. A task appears here when the system needs a person to decide.',
  list: 'What waits', what: 'What to do', since: 'Since', due: 'By', who: 'Applicant', done: 'Done', open: 'See',
  people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`, overdue: 'overdue',
  finishing: { title: 'The task is done', note: 'What came of it?', hint: 'It is kept with your name. For example: called, moved to Thursday.', send: 'Keep and finish' },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
