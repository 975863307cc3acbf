import type { MessageRow } from '@jemput/contract'
import type { Language, StateShape } from '@jemput/ui'

type Status = MessageRow['status']

const id = {
  tabs: 'Bagian dari Pesan', outgoing: 'SMS keluar', threads: 'Belum terjawab', ends: 'Putus di layar',
  today: (spent: string, cap: string) => `Hari ini ${spent} dari ${cap} SMS.`, filter: 'Keadaan SMS', all: 'Semua',
  none: 'Belum ada SMS keluar.', noneLike: 'Tidak ada SMS dengan keadaan ini.', list: 'SMS keluar', at: 'Dibuat', phone: 'Nomor', lane: 'Jenis', state: 'Keadaan', parts: 'SMS',
  older: 'Yang lebih lama', newest: 'Yang terbaru', choose: 'Pilih satu SMS untuk melihat keadaannya.', message: (phone: string) => `SMS ke ${phone}`,
  lanes: { reply: 'Balasan', reminder: 'Pengingat', broadcast: 'Pengumuman' } satisfies Record<MessageRow['lane'], string>,
  states: {
    dead: 'Tidak terkirim', unknown: 'Tidak pasti', failed: 'Tidak sampai', queued: 'Menunggu', sending: 'Sedang dikirim', sent: 'Terkirim', delivered: 'Sampai',
  } satisfies Record<Status, string>,
  meanings: {
    dead: 'SMS ini tidak pernah keluar, dan tidak akan keluar sendiri.', unknown: 'Mungkin sudah keluar, mungkin belum: jaringan tidak menjawab.',
    failed: 'SMS ini keluar, tetapi jaringan tidak dapat mengantarnya ke HP.', queued: 'SMS ini menunggu giliran.', sending: 'SMS ini sedang dikirim.',
    sent: 'Jaringan sudah menerima SMS ini. Belum ada kabar dari HP.', delivered: 'HP sudah menerima SMS ini.',
  } satisfies Record<Status, string>,
  reasons: {
    country: 'Nomor ini di luar negara yang dilayani kantor.', 'too-long': 'Teksnya terlalu panjang untuk SMS.', 'opt-out': 'Pemilik nomor menolak pengingat dan pengumuman.',
    'too-late': 'Sudah lewat satu hari dan tidak ditunggu lagi.', 'cannot-open': 'Nomor atau teksnya tidak dapat dibuka.', interrupted: 'Server berhenti saat mengirim.',
  } as Record<string, string>,
  gateway: (reason: string) => `Kata jaringan: ${reason}`,
  facts: { made: 'Dibuat', tried: 'Terakhir dicoba', next: 'Dicoba lagi', attempts: 'Percobaan', parts: 'Ukuran', phone: 'Nomor', text: 'Isi', times: (count: number) => `${count} kali`, sms: (count: number) => `${count} SMS` },
  dead: { title: 'Tidak terkirim.', text: (count: string) => `${count} SMS perlu dilihat: kirim lagi, atau hubungi orangnya.`, look: 'Periksa', everyone: 'Lihat semua' },
  again: {
    send: 'Kirim lagi', hint: 'SMS ini dikirim dari awal, dengan semua percobaannya.', done: 'SMS masuk antrean lagi.',
    title: 'Kirim sekali lagi?', text: 'SMS ini mungkin sudah sampai. Bila dikirim lagi, orangnya mungkin menerimanya dua kali. Lebih aman menunggu laporan jaringan.', mayDouble: 'Kirim, mungkin dua kali',
    refused: 'Pemilik nomor tidak mau menerimanya. SMS ini tidak dikirim lagi.',
  },
  reveal: {
    open: 'Perlihatkan nomor', title: 'Perlihatkan nomor', why: 'Nomor lengkap diperlihatkan dua menit. Alasan dan nama Anda dicatat.', label: 'Untuk apa nomor ini dilihat?', send: 'Perlihatkan', hide: 'Tutup lagi',
    erased: 'Isinya sudah dihapus.', notYours: 'Isinya hanya untuk triase: SMS dapat bercerita tentang penyakit.',
  },
}

const en: typeof id = {
  tabs: 'Parts of Messages', outgoing: 'Outgoing', threads: 'Not answered', ends: 'Left on a screen',
  today: (spent, cap) => `${spent} of ${cap} SMS today.`, filter: 'State of the SMS', all: 'All',
  none: 'No SMS has gone out yet.', noneLike: 'No SMS is in this state.', list: 'Outgoing SMS', at: 'Made', phone: 'Number', lane: 'Kind', state: 'State', parts: 'SMS',
  older: 'Older ones', newest: 'The newest', choose: 'Choose an SMS to see how it stands.', message: (phone) => `SMS to ${phone}`,
  lanes: { reply: 'Reply', reminder: 'Reminder', broadcast: 'Broadcast' },
  states: {
    dead: 'Not sent', unknown: 'Not certain', failed: 'Not delivered', queued: 'Waiting', sending: 'Being sent', sent: 'Sent', delivered: 'Delivered',
  },
  meanings: {
    dead: 'This SMS never left, and will not leave by itself.', unknown: 'It may have left or not: the network did not answer.',
    failed: 'This SMS left, but the network could not bring it to the phone.', queued: 'This SMS waits for its turn.', sending: 'This SMS is being sent.',
    sent: 'The network has taken this SMS. Nothing is known from the phone yet.', delivered: 'The phone has received this SMS.',
  },
  reasons: {
    country: 'The number is outside of the countries that the office serves.', 'too-long': 'Its text is too long for SMS.', 'opt-out': 'The owner of the number wants no reminders and broadcasts.',
    'too-late': 'It is more than a day old, and nobody waits for it.', 'cannot-open': 'Its number or text can’t be opened.', interrupted: 'The server stopped while it was sending.',
  },
  gateway: (reason) => `The network says: ${reason}`,
  facts: { made: 'Made', tried: 'Last tried', next: 'Next try', attempts: 'Tries', parts: 'Size', phone: 'Number', text: 'Text', times: (count) => `${count}`, sms: (count) => `${count} SMS` },
  dead: { title: 'Not sent.', text: (count) => `${count} SMS need a look: send them again, or call the people.`, look: 'Look', everyone: 'See all' },
  again: {
    send: 'Send again', hint: 'This SMS begins anew, with all its tries.', done: 'The SMS is in the queue again.',
    title: 'Send it once more?', text: 'This SMS may have arrived. Sent again, the person may receive it twice. It is safer to wait for the network’s report.', mayDouble: 'Send, perhaps twice',
    refused: 'The owner of the number does not want it. This SMS is not sent again.',
  },
  reveal: {
    open: 'Show the number', title: 'Show the number', why: 'The whole number is shown for two minutes. The reason and your name are kept.', label: 'What is the number needed for?', send: 'Show', hide: 'Cover again',
    erased: 'The text has been erased.', notYours: 'The text is for triage alone: an SMS may tell of an illness.',
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }

/** Those that staff can do something about come first. */
export const statuses = ['dead', 'unknown', 'failed', 'queued', 'sending', 'sent', 'delivered'] as const satisfies readonly Status[]
export const isStatus = (text: unknown): text is Status => statuses.some((each) => each === text)
export const statusShapes = {
  dead: 'alarm', unknown: 'hold', failed: 'cross', queued: 'none', sending: 'half', sent: 'full', delivered: 'done',
} as const satisfies Record<Status, StateShape>
