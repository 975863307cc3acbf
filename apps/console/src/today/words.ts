import type { RemovalReason, Visit } from '@jemput/contract'
import type { Language, StateShape } from '@jemput/ui'

const id = {
  code: 'Kode antrean', codeHint: 'Pindai atau ketik kode', receive: 'Terima', help: 'Bantu pemohon',
  scanKey: 'pindai',
  arrived: 'datang', expected: 'belum', closed: 'Hari ini kantor tutup. Tidak ada jam layanan.', nobody: 'Belum ada yang memesan.',
  ticket: 'Tiket', name: 'Nama', phone: 'HP', service: 'Layanan', lane: 'Jalur', channel: 'Lewat', state: 'Keadaan',
  more: (others: number) => `dan ${others} lagi`, people: (count: number) => `${count} orang`,
  channels: { USSD: 'USSD', SMS: 'SMS', COUNTER: 'Loket' } as Record<string, string>,
  states: { unpaid: 'Belum dibayar', confirmed: 'Belum datang', arrived: 'Datang', forfeited: 'Hangus', 'no-show': 'Tidak datang' } satisfies Record<Visit['status'], string>,
  late: 'terlambat',
  idle: { title: 'Siap menerima', text: 'Ketik kode delapan angka dari SMS pemohon, lalu tekan Enter.' },
  verdict: {
    title: 'Hasil pemeriksaan kode', arrived: 'Silakan menunggu', arrivedText: 'Berikan nomor tiket ini.', again: 'Sudah datang', againText: 'Kode ini sudah diterima sebelumnya. Nomornya tetap.',
    late: 'Terlambat', lateText: (from: string, to: string) => `Jadwalnya ${from}–${to}. Belum ada yang berubah. Pilih alasan untuk mengizinkan masuk, atau tolak.`,
    voidsText: (from: string, to: string) => `Jadwalnya ${from}–${to}. Menurut aturan kantor ini antreannya hangus. Belum ada yang berubah. Izinkan masuk dengan alasan, atau nyatakan hangus.`,
    letIn: 'Izinkan masuk', sendAway: 'Nyatakan hangus', reason: 'Alasan', forfeited: 'Antrean hangus',
    forfeitedText: (from: string, to: string) => `Jadwalnya ${from}–${to}. Aturan kantor ini: datang terlambat, antrean hangus.`,
    until: (date: string) => `Dapat memesan lagi mulai ${date}.`, atOnce: 'Dapat memesan lagi sekarang juga.',
    anotherDay: 'Bukan hari ini', anotherDayText: (date: string, from: string, to: string) => `Antrean ini untuk ${date}, ${from}–${to}. Minta datang pada hari itu.`,
    notExpected: 'Antrean tidak berlaku', refused: 'Tidak diterima',
  },
  void: {
    held: 'Belum dipastikan oleh pemohon.', cancelled: 'Sudah dibatalkan.', expired: 'Waktu untuk memastikannya sudah lewat.',
    unpaid: 'Belum dibayar. Nomor antrean keluar setelah pembayaran diterima.', forfeited: 'Sudah hangus karena terlambat.', 'no-show': 'Tidak datang pada harinya.',
  } as Record<string, string>,
  otherDay: 'Hari lain', date: 'Tanggal', backToToday: 'Kembali ke hari ini', closedThen: 'Pada hari itu kantor tutup. Tidak ada jam layanan.',
  nik: {
    label: (name: string) => `NIK ${name}, dari KTP`, save: 'Simpan NIK', title: 'Orang ini punya antrean lain', here: 'Di sini', other: 'Yang lain',
    text: 'Dengan NIK ini ada antrean lain yang masih berlaku. Belum ada yang berubah.', question: 'Mana yang dipakai?',
    keepHere: 'Yang di sini. Antrean lain dibatalkan kantor, tanpa sanksi, dan pemesannya menerima SMS.',
    keepHereOfParty: 'Yang di sini. Ia keluar dari rombongan pada antrean lain, tanpa sanksi, dan pemesannya menerima SMS.',
    keepBoth: 'Keduanya. Alasannya dicatat.', reasonTold: 'Alasan, dibaca pemesan antrean lain', reasonKept: 'Alasan, untuk catatan kantor', decide: 'Simpan keputusan',
  },
  cancelling: {
    open: 'Batalkan', title: 'Batalkan antrean ini', reason: 'Alasan, dibaca pemohon dalam SMS', send: 'Batalkan antrean',
    text: (people: string) => `Antrean untuk ${people} dibatalkan oleh kantor dan tempatnya dibuka lagi. Pemohon menerima SMS dengan alasan ini. Tidak ada yang dikunci: mereka boleh mendaftar lagi sekarang juga.`,
  },
  removing: {
    open: 'Tidak ikut', title: 'Keluarkan dari rombongan', why: 'Sebab', remove: 'Keluarkan',
    text: 'Tempatnya dibuka untuk orang lain, ia boleh mendaftar lagi, dan pemesan menerima SMS. Anggota lain tetap dilayani.',
    textLast: 'Ia satu-satunya pemohon: antreannya dibatalkan. Ia boleh mendaftar lagi, dan pemesan menerima SMS.',
    reasons: { 'kk-differs': 'KK tidak sama', 'nik-differs': 'NIK tidak sama dengan KTP', absent: 'Tidak datang' } satisfies Record<RemovalReason, string>,
  },
}

const en: typeof id = {
  code: 'Booking code', codeHint: 'Scan or type a code', receive: 'Receive', help: 'Help an applicant',
  scanKey: 'scan',
  arrived: 'arrived', expected: 'to come', closed: 'The office is closed today. There are no hours.', nobody: 'Nobody has booked yet.',
  ticket: 'Ticket', name: 'Name', phone: 'Phone', service: 'Service', lane: 'Lane', channel: 'By', state: 'State',
  more: (others) => `and ${others} more`, people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
  channels: { USSD: 'USSD', SMS: 'SMS', COUNTER: 'Counter' },
  states: { unpaid: 'Not paid', confirmed: 'To come', arrived: 'Arrived', forfeited: 'Void', 'no-show': 'Did not come' },
  late: 'late',
  idle: { title: 'Ready', text: 'Type the eight digits of the applicant’s SMS, then press Enter.' },
  verdict: {
    title: 'What came of the code', arrived: 'Please wait', arrivedText: 'Give out this ticket number.', again: 'Here already', againText: 'This code was received before. The number stays.',
    late: 'Late', lateText: (from, to) => `The appointment was ${from}–${to}. Nothing has changed yet. Choose a reason to let them in, or send them away.`,
    voidsText: (from, to) => `The appointment was ${from}–${to}. By this office’s rule the booking is void. Nothing has changed yet. Let them in with a reason, or void it.`,
    letIn: 'Let in', sendAway: 'Void the booking', reason: 'Reason', forfeited: 'Booking void',
    forfeitedText: (from, to) => `The appointment was ${from}–${to}. By this office’s rule, coming late voids the booking.`,
    until: (date) => `May book again from ${date}.`, atOnce: 'May book again at once.',
    anotherDay: 'Not today', anotherDayText: (date, from, to) => `This booking is for ${date}, ${from}–${to}. Ask them to come on that day.`,
    notExpected: 'Booking not valid', refused: 'Not received',
  },
  void: {
    held: 'The applicant has not confirmed it yet.', cancelled: 'It was cancelled.', expired: 'The time to confirm it is over.',
    unpaid: 'It is not paid. The queue number comes once the money is here.', forfeited: 'It is void because of lateness.', 'no-show': 'Nobody came on its day.',
  },
  otherDay: 'Another day', date: 'Date', backToToday: 'Back to today', closedThen: 'The office is closed on that day. There are no hours.',
  nik: {
    label: (name) => `NIK of ${name}, from the card`, save: 'Save the NIK', title: 'This person has another booking', here: 'Here', other: 'The other',
    text: 'Another booking under this NIK still counts. Nothing has changed yet.', question: 'Which one stays?',
    keepHere: 'The one here. The office cancels the other one without a lock, and whoever booked it gets an SMS.',
    keepHereOfParty: 'The one here. The person leaves the party of the other booking without a lock, and whoever booked it gets an SMS.',
    keepBoth: 'Both. The reason is kept.', reasonTold: 'Reason, which whoever booked the other one reads', reasonKept: 'Reason, for the office’s records', decide: 'Save the decision',
  },
  cancelling: {
    open: 'Cancel', title: 'Cancel this booking', reason: 'Reason, which the applicants read in their SMS', send: 'Cancel the booking',
    text: (people) => `The office cancels the booking for ${people}, and its seats are open to others. The applicants get an SMS with this reason. Nobody is locked: they may book again at once.`,
  },
  removing: {
    open: 'Not coming', title: 'Take out of the party', why: 'Why', remove: 'Take out',
    text: 'The seat is open to others, the person may book again, and whoever booked gets an SMS. The others are served.',
    textLast: 'There is no other applicant: the booking is cancelled. The person may book again, and whoever booked gets an SMS.',
    reasons: { 'kk-differs': 'Another family card', 'nik-differs': 'The NIK is not that of the KTP', absent: 'Did not come' },
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }

export const shapes = { unpaid: 'half', confirmed: 'none', arrived: 'done', forfeited: 'cross', 'no-show': 'hold' } as const satisfies Record<Visit['status'], StateShape>
