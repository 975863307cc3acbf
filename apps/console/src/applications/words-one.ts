import type { Collected, CustodyRow } from '@jemput/contract'
import type { Language } from '@jemput/ui'

/** Of one application, and of one capture that is held. */
const id = {
  facts: 'Ringkasan', code: 'Kode', noCode: 'Diberikan saat diterima', service: 'Layanan', from: 'Dari', received: 'Diterima', phone: 'HP', photos: 'Foto',
  passport: 'Paspor', collectBy: 'Diambil sebelum', parcel: 'Kiriman', noPhone: 'Tidak ada nomor',
  photo: 'Foto', notArrived: 'Belum sampai dari HP', broken: 'Foto tidak dapat dibuka', hidden: 'Foto ditutup', empty: 'Tidak diisi',
  noPages: 'Tidak ada jawaban formulir: pemohon datang ke loket.',
  flags: 'Perlu dilihat',
  reveal: {
    open: 'Perlihatkan', text: 'NIK dan data lain ditutup.', title: 'Perlihatkan data', why: 'Nama Anda, alasan, dan waktunya dicatat dan tidak dapat dihapus.',
    label: 'Untuk apa data ini dilihat?', send: 'Perlihatkan dan catat', hide: 'Tutup lagi', shown: 'Data terlihat. Alasan Anda sudah dicatat.',
  },
  accept: 'Terima berkas', acceptHint: 'Nama, foto, dan dokumen sudah diperiksa. Pemohon mendapat kode lewat SMS.',
  acceptMute: 'Nama, foto, dan dokumen sudah diperiksa. Tidak ada nomor HP: sampaikan kodenya sendiri.',
  interview: {
    open: 'Hasil wawancara lain…', title: 'Hasil wawancara', outcome: 'Hasil', reason: 'Alasan', missing: 'Apa yang kurang (dibaca pemohon dalam SMS)', send: 'Simpan hasil', fact: 'Wawancara', by: 'Lengkapi sebelum',
    waits: (days: number) => `Pemohon menerima SMS dan punya ${days} hari untuk melengkapi. Dua hari sebelum habis, ia diingatkan.`,
    ends: 'Permohonan ini berakhir tanpa paspor. Sampaikan alasannya sendiri kepada pemohon.', stays: 'Dicatat; berkasnya tetap menunggu keputusan. Pemohon tidak diberi tahu lewat SMS.',
    used: (used: number, room: number) => `${used} dari ${room}`,
  },
  waiting: (count: number) => `Menunggu ${count} foto dari HP petugas.`,
  ready: { label: 'Nomor paspor', hint: 'Satu atau dua huruf dan 6 atau 7 angka: X1234567', send: 'Tandai selesai', text: 'Pemohon diberi tahu lewat SMS bahwa paspor siap.', mute: 'Tidak ada nomor HP: kabari pemohon dengan cara lain bahwa paspor siap.' },
  readyText: 'Paspor siap. Pemohon dapat mengambilnya, atau meminta diantar dengan SMS KIRIM.', asksText: 'Pemohon meminta paspornya diantar.', awayText: 'Paspor sedang dibawa kurir.', openDelivery: 'Buka serah terima',
  collect: {
    open: 'Sudah diambil…', title: 'Paspor sudah diambil', who: 'Siapa yang mengambil?', send: 'Catat sudah diambil',
    text: 'Pengingat untuk mengambil berhenti. Permintaan antar yang belum dibawa kurir ditarik.',
    receivers: { self: 'Pemohon sendiri', kk: 'Keluarga dalam satu KK', proxy: 'Wakil dengan surat kuasa' } satisfies Record<Collected['receiver'], string>,
  },
  history: 'Riwayat', custody: 'Siapa yang memegang', noCustody: 'Paspor belum dibuat.',
  holders: { office: 'Kantor', courier: 'Kurir', recipient: 'Penerima' } satisfies Record<CustodyRow['holder'], string>,
  fields: 'Isi rekaman', wrong: 'Yang harus diperbaiki', nothing: 'Tidak ada yang dapat dibaca di sini.', officer: 'Petugas', device: 'Perangkat', time: 'Sampai', why: 'Mengapa tertahan', note: 'Catatan untuk petugas',
  readAloud: 'Isi rekaman ini diperlihatkan utuh. Nama Anda dan waktunya dicatat.',
  correcting: {
    reason: 'Atas dasar apa diperbaiki?', hint: 'Misalnya: sesuai foto KTP', send: 'Perbaiki dan terima', none: 'Rekaman ini tidak dapat diperbaiki di kantor.',
    unchanged: 'Ubah jawaban yang ditandai terlebih dahulu.', choose: 'Pilih',
  },
  asking: {
    open: 'Minta rekam ulang…', title: 'Minta petugas merekam ulang', text: 'Petugas membaca catatan ini di HP-nya pada pengiriman berikutnya.', label: 'Catatan',
    example: 'Misalnya: foto ulang KTP, angka terakhir tertutup jari', send: 'Kirim ke petugas',
  },
  settling: {
    look: 'Kode yang diketik kurir berbeda dari kode penerima.',
    question: 'Hubungi kurir dan penerima. Apa yang terjadi?', yes: 'Paspor sudah diterima. Dihitung sebagai diserahkan, dan tanda kode berbeda tetap ada.',
    no: 'Paspor belum diterima. Kiriman tetap pada kurir, dan HP kurir menampilkan alasan ini.',
    reason: 'Bagaimana Anda tahu?', example: 'Misalnya: penerima ditelepon, paspor sudah di tangannya', send: 'Simpan',
  },
  yes: 'Ya', no: 'Tidak', asked: 'Sudah diminta ulang. Menunggu rekaman baru dari petugas.', waits: 'Kiriman ini menunggu kiriman sebelumnya dari HP yang sama. Biasanya selesai sendiri.',
}

const en: typeof id = {
  facts: 'Summary', code: 'Code', noCode: 'Given when it is accepted', service: 'Service', from: 'From', received: 'Received', phone: 'Phone', photos: 'Photos',
  passport: 'Passport', collectBy: 'Collect by', parcel: 'Parcel', noPhone: 'No number',
  photo: 'Photo', notArrived: 'Has not come from the phone', broken: 'The photo can’t be opened', hidden: 'Photo hidden', empty: 'Not answered',
  noPages: 'No answers of a form: the applicant came to the counter.',
  flags: 'To look at',
  reveal: {
    open: 'Show', text: 'NIK and other data are hidden.', title: 'Show the data', why: 'Your name, the reason and the time are noted for good.',
    label: 'What do you need to see it for?', send: 'Show and note', hide: 'Hide again', shown: 'The data is shown. Your reason has been noted.',
  },
  accept: 'Accept application', acceptHint: 'Name, photos and documents have been checked. The applicant gets a code by SMS.',
  acceptMute: 'Name, photos and documents have been checked. There is no phone number: pass the code on yourself.',
  interview: {
    open: 'Another result of the interview…', title: 'Result of the interview', outcome: 'Result', reason: 'Reason', missing: 'What is missing (the applicant reads it in an SMS)', send: 'Keep the result', fact: 'Interview', by: 'Complete by',
    waits: (days) => `The applicant gets an SMS and has ${days} days to bring it, with a reminder two days before the end.`,
    ends: 'This application ends without a passport. Tell the applicant why yourself.', stays: 'It is noted; the papers still wait for a decision. The applicant gets no SMS.',
    used: (used, room) => `${used} of ${room}`,
  },
  waiting: (count) => `Waits for ${count} ${count === 1 ? 'photo' : 'photos'} from the officer’s phone.`,
  ready: { label: 'Passport number', hint: 'One or two letters and 6 or 7 digits: X1234567', send: 'Mark as ready', text: 'The applicant is told by SMS that the passport is ready.', mute: 'There is no phone number: let the applicant know in another way that the passport is ready.' },
  readyText: 'The passport is ready. The applicant may collect it, or ask for delivery by SMS KIRIM.', asksText: 'The applicant asks that it is brought.', awayText: 'The courier has the passport.', openDelivery: 'Open handover',
  collect: {
    open: 'Collected…', title: 'The passport was collected', who: 'Who collected it?', send: 'Note as collected',
    text: 'Reminders to collect it end. A request for delivery that no courier has is withdrawn.',
    receivers: { self: 'The applicant', kk: 'Family on the same KK', proxy: 'Somebody with a letter of authority' },
  },
  history: 'History', custody: 'Who holds it', noCustody: 'The passport is not made yet.',
  holders: { office: 'Office', courier: 'Courier', recipient: 'Recipient' },
  fields: 'What it says', wrong: 'What must be put right', nothing: 'Nothing can be read here.', officer: 'Officer', device: 'Phone', time: 'Arrived', why: 'Why it is held', note: 'Note for the officer',
  readAloud: 'What it says is shown in full. Your name and the time are noted.',
  correcting: {
    reason: 'On what grounds?', hint: 'For example: as on the photo of the KTP', send: 'Correct and take', none: 'The office can’t correct this record.',
    unchanged: 'Change the marked answers first.', choose: 'Choose',
  },
  asking: {
    open: 'Ask to capture again…', title: 'Ask the officer to capture again', text: 'The officer reads this note on the phone when it next connects.', label: 'Note',
    example: 'For example: take the KTP again, a finger hides the last digit', send: 'Send to the officer',
  },
  settling: {
    look: 'The code that the courier typed is not the recipient’s.',
    question: 'Call the courier and the recipient. What happened?', yes: 'The passport was received. It counts as handed over, and stays marked for its code.',
    no: 'The passport was not received. The parcel stays with the courier, whose phone shows this reason.',
    reason: 'How do you know?', example: 'For example: the recipient was called and has the passport', send: 'Save',
  },
  yes: 'Yes', no: 'No', asked: 'Asked again. Waits for a new capture from the officer.', waits: 'It waits for an earlier one of the same phone. That usually settles itself.',
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
