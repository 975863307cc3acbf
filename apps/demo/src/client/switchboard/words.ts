import type { Language } from '@jemput/ui'
import type { ReportFault, SendFault } from '../../server/faults.ts'

type Choice = { name: string; means: string }

/** What the switchboard says. */
const id = {
  title: 'Gangguan gateway',
  lead: 'Di sini gateway SMS tiruan dibuat salah, seperti yang terjadi pada gateway sungguhan. Lihat di konsol apa yang terjadi dengan pesannya.',
  send: 'Saat pesan diserahkan', report: 'Laporan kirim', count: 'Berlaku untuk',
  counts: { always: 'sampai diubah', one: '1 permintaan', ten: '10 permintaan', hundred: '100 permintaan' },
  left: (left: number) => `Masih ${left} permintaan, lalu kembali normal.`,
  set: 'Terapkan', kept: 'Berlaku sekarang.', offline: 'Server tidak menjawab. Halaman mencoba lagi sendiri.', loading: 'Membuka…',
  handed: 'Pesan yang diserahkan', none: 'Belum ada pesan.', when: 'Jam', to: 'Nomor', parts: 'SMS', fault: 'Gangguan', answer: 'Jawaban',
  back: 'Ke telepon simulasi',
  sends: {
    none: { name: 'Normal', means: '201, diterima.' },
    'answers-200': { name: 'Menjawab 200', means: 'diterima juga, dengan kode lain.' },
    'no-recipients': { name: 'Tanpa penerima', means: '201, tetapi nama pengirim ditolak.' },
    unauthorised: { name: 'Kunci ditolak', means: '401.' },
    'no-credit': { name: 'Saldo habis', means: '402.' },
    broken: { name: 'Rusak', means: '500, pesan tidak diterima.' },
    silent: { name: 'Diam', means: 'tidak menjawab, pesan tidak diterima.' },
    'silent-but-accepted': { name: 'Diam setelah menerima', means: 'pesan sampai, jawabannya tidak.' },
    partial: { name: 'Sebagian', means: 'satu dari dua nomor ditolak (daftar hitam).' },
    slow: { name: 'Lambat', means: 'jawaban setelah 3 detik.' },
  } satisfies Record<SendFault, Choice>,
  reports: {
    none: { name: 'Normal', means: 'sekali, setelah terkirim.' },
    'unknown-word': { name: 'Kata asing', means: 'status yang tidak dikenal.' },
    overtakes: { name: 'Mendahului', means: 'datang sebelum jawaban serah.' },
    twice: { name: 'Dua kali', means: 'laporan yang sama diulang.' },
    backwards: { name: 'Mundur', means: 'setelah terkirim datang “dalam antrean”.' },
    missing: { name: 'Tidak datang', means: 'tanpa laporan sama sekali.' },
  } satisfies Record<ReportFault, Choice>,
}

const en: typeof id = {
  title: 'Gateway faults',
  lead: 'Here the stand-in SMS gateway goes wrong as real ones do. Watch in the console what becomes of the messages.',
  send: 'When a message is handed over', report: 'Delivery reports', count: 'Lasts for',
  counts: { always: 'until changed', one: '1 request', ten: '10 requests', hundred: '100 requests' },
  left: (left: number) => `${left} more, then all is well again.`,
  set: 'Apply', kept: 'In force now.', offline: 'The server does not answer. The page keeps trying.', loading: 'Opening…',
  handed: 'Messages handed over', none: 'No message yet.', when: 'Time', to: 'Number', parts: 'SMS', fault: 'Fault', answer: 'Answer',
  back: 'To the phone simulator',
  sends: {
    none: { name: 'All is well', means: '201, accepted.' },
    'answers-200': { name: 'Answers 200', means: 'accepted too, with another code.' },
    'no-recipients': { name: 'No recipients', means: '201, but the sender name is refused.' },
    unauthorised: { name: 'Key refused', means: '401.' },
    'no-credit': { name: 'No credit', means: '402.' },
    broken: { name: 'Broken', means: '500, not accepted.' },
    silent: { name: 'Silent', means: 'no answer, not accepted.' },
    'silent-but-accepted': { name: 'Silent after accepting', means: 'the message arrives, the answer does not.' },
    partial: { name: 'In part', means: 'one of two numbers refused (blacklist).' },
    slow: { name: 'Slow', means: 'answers after 3 seconds.' },
  },
  reports: {
    none: { name: 'All is well', means: 'once, after delivery.' },
    'unknown-word': { name: 'Unknown word', means: 'a status nobody knows.' },
    overtakes: { name: 'Overtakes', means: 'comes before the answer.' },
    twice: { name: 'Twice', means: 'the same report again.' },
    backwards: { name: 'Backwards', means: '“buffered” after “delivered”.' },
    missing: { name: 'Missing', means: 'no report at all.' },
  },
}

export const words: Record<Language, typeof id> = { id, en }
export type Words = typeof id
