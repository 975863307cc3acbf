import type { Language } from '@jemput/ui'

const id = {
  none: 'Tidak ada hari tutup yang akan datang.', days: 'Hari tutup', date: 'Tanggal', reason: 'Alasan', by: 'Oleh', pack: 'Kalender kantor',
  left: 'Menunggu', moved: 'Pindah', asked: 'Belum menjawab', unseated: 'Tanpa tempat', reopen: 'Buka lagi',
  seeTasks: 'Yang tanpa tempat menjadi tugas: hubungi orangnya.', tasks: 'Lihat tugas', opensInPack: 'dari kalender kantor',
  progress: (left: number) => (left === 0 ? 'Semua sudah diurus.' : `${left} antrean masih diurus.`),
  closing: {
    title: 'Tutup satu hari', date: 'Tanggal', reason: 'Alasan, dibaca pemohon dalam SMS', used: (used: number, room: number) => `${used} dari ${room}`, send: 'Tutup hari itu', long: 'Terlalu panjang untuk SMS.',
    does: {
      MOVE: 'Begitu ditutup, hari itu tidak dapat dipesan. Setiap antrean pada hari itu dipindah ke jadwal terdekat dan pemohon diberi tahu lewat SMS. Yang tidak kebagian tempat menjadi tugas. Tidak ada yang dikunci.',
      ASK: 'Begitu ditutup, hari itu tidak dapat dipesan. Setiap pemohon ditawari jadwal terdekat lewat SMS dan menjawab sendiri. Yang tidak menjawab menjadi tugas. Tidak ada yang dikunci.',
    },
  },
  reopening: { title: 'Buka hari itu lagi', text: 'Hari itu dapat dipesan lagi. Yang sudah dipindah tetap pada jadwal barunya.', send: 'Buka lagi' },
  outage: {
    title: 'Gangguan sistem', off: 'Tidak ada gangguan.',
    does: 'Selama gangguan, siapa pun yang datang dengan antrean tetap dilayani kapan pun ia tiba, dan tidak ada yang hangus atau dikunci. Pemohon hari ini diberi tahu lewat SMS bahwa mereka tetap boleh datang.',
    reason: 'Alasan, dibaca pemohon dalam SMS', start: 'Nyalakan mode gangguan', end: 'Gangguan selesai', on: (since: string) => `Mode gangguan menyala sejak ${since}.`,
    told: (count: number) => `${count} antrean diberi tahu.`, onlyHead: 'Kepala kantor yang menyalakan dan mematikan mode ini.',
  },
  waiting: {
    title: 'Daftar tunggu', off: 'Kantor ini tidak memakai daftar tunggu.', none: 'Tidak ada yang menunggu.', position: 'Urutan', phone: 'HP', size: 'Orang', service: 'Layanan', lane: 'Jalur', since: 'Sejak', offer: 'Ditawari',
    until: (time: string) => `jawab sebelum ${time}`, offered: 'ditawari', most: (count: number, most: number) => `${count} dari ${most}`,
  },
}

const en: typeof id = {
  none: 'No closed day is to come.', days: 'Closed days', date: 'Date', reason: 'Reason', by: 'By', pack: 'The office’s calendar',
  left: 'Waiting', moved: 'Moved', asked: 'No answer yet', unseated: 'Without a place', reopen: 'Open again',
  seeTasks: 'Those without a place are tasks: call the people.', tasks: 'See tasks', opensInPack: 'of the office’s calendar',
  progress: (left) => (left === 0 ? 'Everybody is seen to.' : `${left} ${left === 1 ? 'booking is' : 'bookings are'} still being seen to.`),
  closing: {
    title: 'Close a day', date: 'Date', reason: 'Reason, which applicants read in their SMS', used: (used, room) => `${used} of ${room}`, send: 'Close this day', long: 'Too long for the SMS.',
    does: {
      MOVE: 'Once closed, the day can’t be booked. Every booking of that day is moved to the nearest time, and the applicants are told by SMS. Whoever finds no place becomes a task. Nobody is locked.',
      ASK: 'Once closed, the day can’t be booked. Every applicant is offered the nearest time by SMS and answers. Whoever does not answer becomes a task. Nobody is locked.',
    },
  },
  reopening: { title: 'Open the day again', text: 'The day can be booked again. Whoever was moved keeps the new time.', send: 'Open again' },
  outage: {
    title: 'Outage', off: 'There is no outage.',
    does: 'During an outage whoever comes with a booking is served whenever they come, and nobody’s booking is void or locked. Today’s applicants are told by SMS that they may come all the same.',
    reason: 'Reason, which applicants read in their SMS', start: 'Turn outage mode on', end: 'The outage is over', on: (since) => `Outage mode is on since ${since}.`,
    told: (count) => `${count} ${count === 1 ? 'booking was' : 'bookings were'} told.`, onlyHead: 'The head of the office turns this on and off.',
  },
  waiting: {
    title: 'Waiting list', off: 'This office has no waiting list.', none: 'Nobody waits.', position: 'Place', phone: 'Phone', size: 'People', service: 'Service', lane: 'Lane', since: 'Since', offer: 'Offered',
    until: (time) => `answer by ${time}`, offered: 'offered', most: (count, most) => `${count} of ${most}`,
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
