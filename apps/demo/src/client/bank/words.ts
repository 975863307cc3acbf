import type { Language } from '@jemput/ui'

/** What the bank says. */
const id = {
  title: 'Bank simulasi',
  lead: 'Di kantor yang meminta pembayaran dahulu, nomor antrean keluar setelah uangnya diterima. Bayar di sini seperti di bank atau kantor pos; kantornya diberi tahu dengan pesan bertanda tangan.',
  back: 'Ke telepon simulasi', offline: 'Server tidak menjawab. Halaman mencoba lagi sendiri.', loading: 'Membuka…',
  bills: 'Kode billing', none: 'Belum ada tagihan. Daftar dari telepon di kantor yang meminta pembayaran dahulu.',
  office: 'Kantor', code: 'Kode billing', amount: 'Jumlah', until: 'Batas', state: 'Keadaan', deeds: 'Bayar',
  pay: 'Bayar', payAgain: 'Bayar sekali lagi', payLate: 'Bayar terlambat', less: 'Bayar kurang', of: (deed: string, code: string) => `${deed} ${code}`,
  states: { due: 'menunggu pembayaran', paid: 'lunas', expired: 'lewat batas', cancelled: 'dibatalkan', late: 'dibayar terlambat' },
  unknown: 'Bayar kode yang tidak dikenal', told: 'Yang diberitahukan kepada kantor', nothing: 'Belum ada.', when: 'Jam', answer: 'Jawaban', again: 'Kirim lagi yang terakhir',
}

const en: typeof id = {
  title: 'Bank simulator',
  lead: 'At an office that asks for money first, the queue number comes once it is there. Pay here as at a bank or post office; the office is told by a signed message.',
  back: 'To the phone simulator', offline: 'The server does not answer. The page keeps trying.', loading: 'Opening…',
  bills: 'Billing codes', none: 'No bills yet. Book from a phone at an office that asks for money first.',
  office: 'Office', code: 'Billing code', amount: 'Amount', until: 'Until', state: 'State', deeds: 'Pay',
  pay: 'Pay', payAgain: 'Pay once more', payLate: 'Pay late', less: 'Pay too little', of: (deed: string, code: string) => `${deed} ${code}`,
  states: { due: 'waiting for money', paid: 'paid', expired: 'time is over', cancelled: 'cancelled', late: 'paid late' },
  unknown: 'Pay a code nobody knows', told: 'What the office was told', nothing: 'Nothing yet.', when: 'Time', answer: 'Answer', again: 'Send the last again',
}

export const words: Record<Language, typeof id> = { id, en }
export type Words = typeof id
