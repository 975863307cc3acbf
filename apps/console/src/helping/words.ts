import type { Language } from '@jemput/ui'

const id = {
  title: 'Bantu pemohon', ask: 'Bagaimana pemohon ini dilayani?',
  ways: {
    pesan: { title: 'Pesankan antrean', text: 'Bisa kembali pada hari lain: pesankan dengan nomor HP-nya, dari kuota yang sama dengan yang memesan sendiri.' },
    bantu: { title: 'Layani hari ini', text: 'Datang dari jauh, lanjut usia, atau tidak bisa memakai telepon: tiket hari ini dari jatah bantuan loket.' },
    prioritas: { title: 'Jalur prioritas', text: 'Lanjut usia, penyandang disabilitas, atau anak kecil: tiket prioritas, di luar kuota umum.' },
  },
  service: 'Layanan', why: 'Mengapa dibantu', group: 'Golongan prioritas', noGroups: 'Kantor ini tidak memakai jalur prioritas.', name: 'Nama lengkap', nik: 'NIK', birthDate: 'Tanggal lahir',
  maybeName: 'Nama lengkap (boleh kosong)', maybeNik: 'NIK (boleh kosong)', maybeNikToo: 'NIK (boleh kosong, dicatat saat datang)',
  give: 'Beri tiket', day: 'Hari', window: 'Jam', left: (seats: number) => `sisa ${seats}`, full: 'Semua hari yang dapat dipesan sudah penuh.',
  phone: 'Nomor HP pemohon', phoneHint: 'Kode antrean dikirim ke nomor ini lewat SMS.', kk: 'Nomor KK rombongan', applicant: (no: number) => `Pemohon ${no}`,
  add: 'Tambah pemohon', remove: 'Hapus', book: 'Pesankan',
  done: { title: 'Antrean dipesan', text: 'Bacakan kodenya. Pemohon juga menerima SMS.', ticket: 'Tiket diberikan', ticketText: 'Tiketnya berlaku sekarang juga.', next: 'Pemohon berikutnya' },
  idle: { title: 'Siapa yang mana?', text: 'Yang masih muda dan rumahnya dekat memesan seperti biasa. Yang tidak dapat memesan dan datang dari jauh tetap dibantu hari ini. Tidak ada daftar kertas.' },
}

const en: typeof id = {
  title: 'Help an applicant', ask: 'How is this applicant served?',
  ways: {
    pesan: { title: 'Book a place', text: 'Can come back another day: book with their phone number, out of the seats of those who book by themselves.' },
    bantu: { title: 'Serve today', text: 'From far away, elderly, or unable to use a phone: a ticket for today out of the seats kept for the counter.' },
    prioritas: { title: 'Priority', text: 'Elderly, disabled, or a small child: a priority ticket, outside the public seats.' },
  },
  service: 'Service', why: 'Why helped', group: 'Kind of priority', noGroups: 'This office has no priority lane.', name: 'Full name', nik: 'NIK', birthDate: 'Birth date',
  maybeName: 'Full name (may be empty)', maybeNik: 'NIK (may be empty)', maybeNikToo: 'NIK (may be empty, noted on arrival)',
  give: 'Give a ticket', day: 'Day', window: 'Time', left: (seats) => `${seats} left`, full: 'Every day that can be booked is full.',
  phone: 'Phone number of the applicant', phoneHint: 'The booking code goes to this number by SMS.', kk: 'Family card of the party', applicant: (no) => `Applicant ${no}`,
  add: 'Add an applicant', remove: 'Remove', book: 'Book',
  done: { title: 'Booked', text: 'Read the code aloud. The applicant gets an SMS too.', ticket: 'Ticket given', ticketText: 'The ticket is valid at once.', next: 'Next applicant' },
  idle: { title: 'Who is who?', text: 'Whoever is young and lives near books as usual. Whoever cannot book and came from far is helped today all the same. There is no list on paper.' },
}

export type Words = typeof id
export type Way = keyof Words['ways']
export const ways: readonly Way[] = ['pesan', 'bantu', 'prioritas']
export const words: Record<Language, Words> = { id, en }
