import type { Language } from '@jemput/ui'

const id = {
  list: 'Layar terakhir sebelum telepon putus', none: 'Belum ada panggilan yang selesai atau putus.', screen: 'Layar', version: 'Versi aturan', left: 'Putus', failed: 'Gagal', done: 'Selesai', share: 'Yang putus',
  sum: (left: number, all: number, days: number) => `${left} dari ${all} panggilan putus sebelum selesai, dalam ${days} hari terakhir.`,
  hint: 'Putus: orangnya menutup telepon atau kehabisan waktu. Gagal: jaringan tidak dapat meneruskan layar. Yang terburuk di atas.',
}

const en: typeof id = {
  list: 'The last screen before a call ended', none: 'No call has ended yet.', screen: 'Screen', version: 'Rules version', left: 'Left', failed: 'Failed', done: 'Finished', share: 'Share that left',
  sum: (left, all, days) => `${left} of ${all} calls were left before they were finished, in the last ${days} days.`,
  hint: 'Left: the caller hung up or ran out of time. Failed: the network could not pass the screen on. The worst are at the top.',
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
