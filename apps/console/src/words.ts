import type { Language } from '@jemput/ui'

/** Of the frame, and what several pages say. */
const id = {
  console: 'Konsol kantor', email: 'Surel', password: 'Kata sandi', logIn: 'Masuk', logOut: 'Keluar', menu: 'Halaman', skip: 'Langsung ke isi',
  trouble: 'Halaman ini tidak dapat dibuka.', again: 'Coba lagi', office: 'Kanim',
  pages: { today: 'Hari ini', tasks: 'Tugas', closing: 'Hari tutup', report: 'Laporan', visits: 'Kunjungan', applications: 'Berkas', delivery: 'Serah terima', messages: 'Pesan', phones: 'Perangkat' },
  unanswered: (count: number) => `${count} SMS belum terjawab`,
  noPage: 'Konsol ini untuk petugas di kantor. Kurir bekerja dengan HP, di alamat ini:',
  close: 'Tutup', cancel: 'Batal', back: 'Kembali', nothing: '–', reason: 'Alasan', people: (count: number) => `${count} orang`,
  stale: 'Server tidak menjawab. Yang tampil adalah keadaan terakhir.',
  closeKey: 'tutup', rowKey: 'pilih baris', tabKey: 'pindah', enterKey: 'buka',
}

const en: typeof id = {
  console: 'Office console', email: 'E-mail', password: 'Password', logIn: 'Log in', logOut: 'Log out', menu: 'Pages', skip: 'Skip to content',
  trouble: 'This page cannot be opened.', again: 'Try again', office: 'Kanim',
  pages: { today: 'Today', tasks: 'Tasks', closing: 'Closed days', report: 'Report', visits: 'Visits', applications: 'Applications', delivery: 'Handover', messages: 'Messages', phones: 'Phones' },
  unanswered: (count) => `${count} SMS not answered`,
  noPage: 'This console is for staff at the office. Couriers work with a phone, at this address:',
  close: 'Close', cancel: 'Cancel', back: 'Back', nothing: '–', reason: 'Reason', people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
  stale: 'The server does not answer. This is how things stood last.',
  closeKey: 'close', rowKey: 'choose a row', tabKey: 'move', enterKey: 'open',
}

export const words: Record<Language, typeof id> = { id, en }
