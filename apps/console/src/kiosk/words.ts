import type { Language } from '@jemput/ui'

const id = {
  title: 'Pindai kode antrean', text: 'Dekatkan kode ke pemindai, atau ketik delapan angka dari SMS.', code: 'Kode antrean', erase: 'Hapus', take: 'Ambil tiket',
  keys: 'Angka', office: 'Kanim', next: 'Pemindaian berikutnya', print: 'Cetak tiket', answer: 'Jawaban kios',
  ticket: (number: string) => `Tiket Bapak/Ibu ${number}`, ticketText: 'Silakan duduk. Nomor akan dipanggil.',
  again: (number: string) => `Tiket tetap ${number}`, againText: (time: string) => `Kode ini sudah dipindai pukul ${time}. Nomor tidak berubah.`,
  people: (count: number) => `${count} orang`,
  anotherDay: 'Bukan hari ini', anotherDayText: (date: string, from: string) => `Jadwal Bapak/Ibu ${date}, pukul ${from}. Kode tetap berlaku pada hari itu.`,
  late: 'Silakan ke meja informasi', lateText: 'Jadwal Bapak/Ibu sudah lewat. Petugas akan membantu.', voidText: 'Antrean ini perlu dilihat petugas.',
  unknown: 'Kode belum kami temukan', unknownText: 'Periksa angka di SMS, atau datang ke meja informasi.',
  away: 'Kios tidak tersambung', awayText: 'Silakan ke meja informasi.',
  priority: 'Layanan prioritas', priorityText: 'Lanjut usia, penyandang disabilitas, atau membawa anak kecil: langsung ke meja informasi.',
  none: 'Belum punya kode', noneText: 'Petugas membantu di meja informasi.',
}

const en: typeof id = {
  title: 'Scan your booking code', text: 'Hold the code to the scanner, or type the eight digits of the SMS.', code: 'Booking code', erase: 'Erase', take: 'Take a ticket',
  keys: 'Digits', office: 'Kanim', next: 'Next scan', print: 'Print the ticket', answer: 'Answer of the kiosk',
  ticket: (number) => `Your ticket ${number}`, ticketText: 'Please sit down. The number will be called.',
  again: (number) => `Still ticket ${number}`, againText: (time) => `This code was scanned at ${time}. The number stays the same.`,
  people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
  anotherDay: 'Not today', anotherDayText: (date, from) => `Your appointment is ${date} at ${from}. The code stays valid for that day.`,
  late: 'Please go to the information desk', lateText: 'Your appointment is over. An officer will help.', voidText: 'An officer has to look at this booking.',
  unknown: 'We do not know this code', unknownText: 'Check the digits of the SMS, or come to the information desk.',
  away: 'The kiosk has no connection', awayText: 'Please go to the information desk.',
  priority: 'Priority service', priorityText: 'Elderly, disabled, or with a small child: straight to the information desk.',
  none: 'No code yet', noneText: 'Officers help at the information desk.',
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
