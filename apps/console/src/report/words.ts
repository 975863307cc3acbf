import type { Language } from '@jemput/ui'

const id = {
  month: 'Bulan', outcome: 'Hasil wawancara', count: 'Jumlah', total: 'Semua', sheet: 'Unduh semua bulan (CSV)', none: 'Belum ada wawancara pada bulan ini.',
  hint: 'Setiap berkas dihitung sekali sebulan, menurut hasil terakhirnya. Laporan ini tidak memuat data orang.',
}

const en: typeof id = {
  month: 'Month', outcome: 'Result of the interview', count: 'Number', total: 'All', sheet: 'Download all months (CSV)', none: 'No interview in this month yet.',
  hint: 'Each application counts once a month, by its last result. The report holds nothing about people.',
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
