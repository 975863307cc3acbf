import type { Refusal, SessionStatus } from '../../wire.ts'
import type { Language } from '@jemput/ui'

/** What the phone page says around and on the handsets. What an office says comes from its pack. */
const id = {
  title: 'Telepon simulasi',
  loading: 'Membuka telepon…',
  offline: 'Server tidak menjawab. Halaman mencoba lagi sendiri.',
  home: 'Kembali ke beranda', bank: 'Bank simulasi', faults: 'Gangguan gateway',
  clock: {
    pick: 'Pilih', steps: ['+10 menit', '+1 hari', '+30 hari'], real: 'Jam asli',
    moved: 'digeser', change: 'Ubah jam', field: (zone: string) => `Tanggal dan jam (${zone})`, set: 'Pakai jam ini',
    note: 'Semua waktu di halaman ini ikut, juga masa berlaku antrean.',
  },
  rail: {
    offices: 'Panggil kantor', dial: (short: string) => `Panggil ${short}`, write: (short: string) => `Tulis SMS ke ${short}`,
    live: 'Tersambung', sms: (short: string) => `SMS ke ${short}`, note: 'Kata kunci masuk ke kotak tulis telepon yang aktif.',
  },
  phones: {
    list: 'Telepon', add: 'Telepon', addLong: 'Tambah telepon', remove: (name: string) => `Cabut telepon ${name}`,
    unread: (count: number) => `${count} SMS`,
    which: (place: number, count: number) => `Telepon ${place} dari ${count}`, change: 'Ganti telepon',
  },
  meter: {
    septets: (limit: number) => `dari ${limit} septet`, sms: (limit: number, parts: number) => `dari ${limit}, ${parts} SMS`,
    session: (seconds: number, limit: number) => `${seconds}/${limit} dtk`,
    idle: (seconds: number) => `putus dalam ${seconds} dtk`,
    over: (limit: number) => `dari ${limit} septet, terlalu panjang`,
  },
  acts: {
    drop: 'Putuskan sesi', none: 'Tidak ada sesi', repeat: 'Ulangi permintaan', repeatSms: 'Ulangi SMS', offices: 'Kantor',
    panel: 'Panel', close: 'Tutup',
  },
  keys: {
    left: 'Tombol kiri', right: 'Tombol kanan', call: 'Panggil', end: 'Akhiri', up: 'Ke atas', down: 'Ke bawah',
    back: 'Kursor ke kiri',
    forth: 'Kursor ke kanan', pad: 'Tombol angka', space: 'spasi',
  },
  glass: {
    screen: (name: string) => `Layar ${name}`, messages: 'Pesan', write: 'Tulis', call: 'Panggil', erase: 'Hapus', send: 'Kirim',
    cancel: 'Batal', ok: 'OK',
    open: 'Buka', back: 'Kembali', reply: 'Balas', unread: (count: number) => `${count} pesan baru`,
    hint: 'Tekan kode kantor, mis.', empty: 'Belum ada pesan.', to: (peer: string) => `Ke: ${peer}`, notSent: 'Tidak terkirim',
    unreadMark: 'baru',
  },
  over: {
    dropped: 'Sesi terputus.', expired: 'Waktu sesi habis.', failed: 'Masalah sambungan atau kode MMI tidak sah.',
    waiting: 'Menghubungi…',
  } as Record<Exclude<SessionStatus, 'open' | 'ended'>, string>,
  panel: {
    title: (name: string) => `Permintaan gateway, ${name}`, open: 'Buka panel permintaan', close: 'Tutup',
    none: 'Belum ada permintaan. Panggil kantor atau kirim SMS.',
    reply: 'Balasan', emptyReply: '(kosong)', noReply: 'tidak menjawab', ms: 'md',
    session: (seconds: number, limit: number) => `Sesi ini, ${seconds} dari ${limit} detik`,
    sms: 'SMS telepon ini',
    columns: { text: 'text', screen: 'Layar', septets: 'Septet', time: 'Waktu', kind: 'Jenis', content: 'Isi' },
    emptyText: '(kosong)', same: 'Diulang, balasan sama', different: 'Diulang, balasan berbeda', ended: 'Sesi berakhir',
    report: 'Laporan', show: 'Tampilkan permintaan',
  },
  refusals: {
    'bad-request': 'Nomor atau isi itu tidak dapat dikirim dari sini.', 'unknown-phone': 'Telepon itu sudah dicabut.',
    'no-more-phones': 'Semua telepon sudah dipakai.',
    'last-phone': 'Telepon terakhir tidak dapat dicabut.', busy: 'Tunggu jawaban yang tadi dahulu.',
    'no-session': 'Tidak ada sesi yang terbuka.',
    'nothing-to-repeat': 'Belum ada yang dapat diulang.', 'nothing-written': 'Belum ada yang ditulis.',
    offline: 'Server tidak menjawab. Coba lagi.',
  } as Record<Refusal | 'offline', string>,
}

const en: typeof id = {
  title: 'Phone simulator',
  loading: 'Opening the phones…',
  offline: 'The server does not answer. This page keeps trying.',
  home: 'Back to the start page', bank: 'Bank simulator', faults: 'Gateway faults',
  clock: {
    pick: 'Pick', steps: ['+10 min', '+1 day', '+30 days'], real: 'Real time',
    moved: 'moved', change: 'Change the clock', field: zone => `Date and time (${zone})`, set: 'Use this time',
    note: 'Every time on this page follows, and so does the life of a booking.',
  },
  rail: {
    offices: 'Dial an office', dial: short => `Dial ${short}`, write: short => `Write an SMS to ${short}`,
    live: 'Connected', sms: short => `SMS to ${short}`, note: 'A keyword goes into what the active phone is writing.',
  },
  phones: {
    list: 'Phones', add: 'Phone', addLong: 'Add a phone', remove: name => `Take away the phone of ${name}`,
    unread: count => `${count} SMS`,
    which: (place, count) => `Phone ${place} of ${count}`, change: 'Change phone',
  },
  meter: {
    septets: limit => `of ${limit} septets`, sms: (limit, parts) => `of ${limit}, ${parts} SMS`,
    session: (seconds, limit) => `${seconds}/${limit} s`, idle: seconds => `cut in ${seconds} s`, over: limit => `of ${limit} septets, too long`,
  },
  acts: {
    drop: 'Drop session', none: 'No session', repeat: 'Repeat request', repeatSms: 'Repeat SMS', offices: 'Offices',
    panel: 'Panel', close: 'Close',
  },
  keys: {
    left: 'Left key', right: 'Right key', call: 'Call', end: 'Hang up', up: 'Up', down: 'Down', back: 'Cursor left',
    forth: 'Cursor right',
    pad: 'Number keys', space: 'space',
  },
  glass: {
    screen: name => `Screen of ${name}`, messages: 'Messages', write: 'Write', call: 'Call', erase: 'Clear', send: 'Send',
    cancel: 'Cancel', ok: 'OK',
    open: 'Open', back: 'Back', reply: 'Reply', unread: count => count === 1 ? '1 new message' : `${count} new messages`,
    hint: 'Dial an office, e.g.', empty: 'No messages yet.', to: peer => `To: ${peer}`, notSent: 'Not sent', unreadMark: 'new',
  },
  over: {
    dropped: 'Session dropped.', expired: 'Session timed out.', failed: 'Connection problem or invalid MMI code.',
    waiting: 'Calling…',
  },
  panel: {
    title: name => `Gateway request, ${name}`, open: 'Open the request panel', close: 'Close',
    none: 'No request yet. Dial an office or send an SMS.',
    reply: 'Reply', emptyReply: '(empty)', noReply: 'no answer', ms: 'ms',
    session: (seconds, limit) => `This session, ${seconds} of ${limit} seconds`,
    sms: 'SMS of this phone',
    columns: { text: 'text', screen: 'Screen', septets: 'Septets', time: 'Time', kind: 'Kind', content: 'Content' },
    emptyText: '(empty)', same: 'Repeated, same reply', different: 'Repeated, another reply', ended: 'Session ended',
    report: 'Report', show: 'Show this request',
  },
  refusals: {
    'bad-request': 'That number or text cannot be sent from here.', 'unknown-phone': 'That phone is gone.',
    'no-more-phones': 'All phones are in use.',
    'last-phone': 'The last phone stays.', busy: 'Wait for the answer first.', 'no-session': 'There is no open session.',
    'nothing-to-repeat': 'There is nothing to repeat yet.', 'nothing-written': 'Nothing is written yet.',
    offline: 'The server does not answer. Try again.',
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
