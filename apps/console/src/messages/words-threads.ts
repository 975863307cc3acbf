import type { Language } from '@jemput/ui'

const id = {
  list: 'Menunggu jawaban petugas', none: 'Tidak ada SMS yang menunggu jawaban. SMS yang tidak dipahami sistem muncul di sini.',
  phone: 'Nomor', count: 'SMS', since: 'Menunggu sejak', last: 'SMS terakhir', onRecord: 'Membaca percakapan dicatat dengan nama Anda.',
  choose: 'Pilih satu nomor untuk membaca SMS-nya.', reading: 'SMS dibuka…', thread: (phone: string) => `Percakapan dengan ${phone}`, again: 'Coba lagi',
  theirs: 'Pemohon', ours: 'Kantor', more: 'Ada SMS baru.', read: 'Baca', closed: 'Percakapan ini sudah ditutup.', words: 'Yang tertulis', sent: 'Jawaban masuk antrean SMS.',
  answer: {
    label: 'Jawaban lewat SMS', before: (sender: string) => `Diawali “${sender}: ”. Jangan tulis NIK, tanggal lahir, atau penyakit.`,
    counted: (parts: number, used: number, room: number) => `${parts} SMS, ${used} dari ${room} huruf`, letters: (letters: string) => `SMS tidak mempunyai huruf ini: ${letters}. Ganti dengan huruf biasa.`,
    person: 'NIK dan nomor KK tidak dikirim lewat SMS. Hapus angkanya.',
    long: (parts: number) => `Terlalu panjang: ${parts} SMS, paling banyak 2.`, first: 'Tulis jawaban terlebih dahulu.', close: 'Tutup percakapan setelah terkirim', send: 'Kirim jawaban',
  },
  closing: {
    open: 'Tutup tanpa menjawab…', title: 'Tutup tanpa menjawab?', text: 'Orang ini tidak menerima SMS dari kantor. Bila menulis lagi, percakapan baru muncul di sini.', send: 'Tutup tanpa menjawab',
  },
}

const en: typeof id = {
  list: 'Waiting for an answer by staff', none: 'No SMS waits for an answer. What the system does not understand appears here.',
  phone: 'Number', count: 'SMS', since: 'Waiting since', last: 'Last SMS', onRecord: 'That you read a conversation is kept with your name.',
  choose: 'Choose a number to read what it wrote.', reading: 'Opening the SMS…', thread: (phone) => `Conversation with ${phone}`, again: 'Try again',
  theirs: 'Applicant', ours: 'Office', more: 'There is a new SMS.', read: 'Read', closed: 'This conversation is closed.', words: 'What is written', sent: 'The answer is in the queue for SMS.',
  answer: {
    label: 'Answer by SMS', before: (sender) => `It begins with “${sender}: ”. Do not write a NIK, a birth date or an illness.`,
    counted: (parts, used, room) => `${parts} SMS, ${used} of ${room} letters`, letters: (letters) => `SMS do not have these letters: ${letters}. Use plain ones.`,
    person: 'NIK and KK numbers never go by SMS. Take the digits out.',
    long: (parts) => `Too long: ${parts} SMS, 2 at the most.`, first: 'Write an answer first.', close: 'Close the conversation when it is sent', send: 'Send the answer',
  },
  closing: {
    open: 'Close without an answer…', title: 'Close without an answer?', text: 'This person gets no SMS from the office. If they write again, a new conversation appears here.', send: 'Close without an answer',
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
