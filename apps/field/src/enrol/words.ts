const id = {
  title: 'Daftarkan HP ini', ask: 'Minta kode 8 angka kepada admin kantor. Kodenya ada di konsol, halaman Perangkat.', code: 'Kode pendaftaran', name: 'Nama HP ini',
  nameHint: 'Supaya kantor tahu HP yang mana, misalnya HP 1.', enrol: 'Daftarkan', enrolling: 'Mendaftarkan', back: 'Kembali',
  short: 'Kodenya 8 angka.', noLink: 'Kantor tidak terjangkau. Mendaftar hanya bisa saat ada sinyal.', strange: 'Jawaban ini bukan dari kantor. Periksa Wi-Fi, mungkin minta masuk dulu.',
  newPin: 'Buat PIN 6 angka', newPinText: 'PIN membuka data di HP ini. Tanpa PIN, orang lain tidak dapat membacanya.', againPin: 'Ulangi PIN', againPinText: 'Ketik PIN yang sama sekali lagi.',
  differs: 'Tidak sama. Mulai lagi dari awal.', easy: 'Terlalu mudah ditebak. Pilih yang lain.', pin: 'PIN 6 angka', typed: (count: number) => `${count} dari 6 angka`,
  erase: 'Hapus', clear: 'Hapus semua', opening: 'Membuka', wrong: (left: number) => `PIN salah. Tinggal ${left} kali lagi.`,
  greeting: { morning: 'Selamat pagi', day: 'Selamat siang', afternoon: 'Selamat sore', evening: 'Selamat malam' },
  full: 'Memori HP penuh atau rusak. Kosongkan memori, lalu coba lagi.',
  other: (name: string) => `Bukan ${name}? Ganti petugas`, chooseTitle: 'Siapa yang memakai HP ini?', addOfficer: 'Daftarkan petugas lain',
  dropped: 'PIN terkunci', droppedLead: 'PIN salah sepuluh kali, jadi kunci di HP ini dibuang.',
  droppedText: [
    'Yang sudah selesai tetap terkirim, tanpa PIN.', 'Draf dan daftar di HP ini tertutup. Kantor memegang kunci cadangannya.',
    'Minta kode baru kepada admin kantor, lalu daftarkan lagi di HP ini. Draf kembali, dan daftar diunduh ulang.',
  ],
  revoked: 'HP ini dicabut', revokedText: ['Kantor mencabut HP ini. Daftar dan draf tidak dapat dibuka.', 'Yang sudah selesai tetap terkirim ke kantor.', 'Hubungi admin kantor.'],
  lost: 'Catatan di HP ini tidak utuh', lostText: [
    'Kantor punya catatan dari HP ini yang tidak ada lagi di sini. Mungkin HP pernah membersihkan penyimpanannya.',
    'Nomor catatan tidak boleh dipakai dua kali, jadi HP ini harus didaftarkan lagi dengan kode baru.',
  ],
  again: 'Daftarkan lagi', insecure: 'Halaman ini perlu HTTPS', insecureText: 'Tanpa HTTPS, HP tidak dapat mengunci data atau memakai kamera. Minta alamat yang benar kepada admin kantor.',
  reload: 'Buka lagi', broken: 'Penyimpanan HP tidak terbuka', brokenText: 'Periksa ruang HP. Mode penyamaran tidak dapat dipakai: datanya terhapus saat ditutup.',
  newer: 'Muat ulang halaman ini', newerText: 'Data di HP ini ditulis oleh versi yang lebih baru. Tutup semua tab Jemput, lalu buka lagi saat ada sinyal.',
}
const en: typeof id = {
  title: 'Enrol this phone', ask: 'Ask the office’s administrator for a code of 8 digits. It is in the console, on the page Phones.', code: 'Enrolment code', name: 'Name of this phone',
  nameHint: 'So that the office knows which phone it is, such as Phone 1.', enrol: 'Enrol', enrolling: 'Enrolling', back: 'Back',
  short: 'The code has 8 digits.', noLink: 'The office cannot be reached. Enrolling needs a signal.', strange: 'This answer is not from the office. Check the Wi-Fi; it may ask you to log in first.',
  newPin: 'Choose a PIN of 6 digits', newPinText: 'The PIN opens the data on this phone. Without it nobody else can read them.', againPin: 'PIN again', againPinText: 'Type the same PIN once more.',
  differs: 'Not the same. Start again.', easy: 'Too easy to guess. Choose another.', pin: 'PIN of 6 digits', typed: (count) => `${count} of 6 digits`,
  erase: 'Erase', clear: 'Erase all', opening: 'Opening', wrong: (left) => `Wrong PIN. ${left} ${left === 1 ? 'try' : 'tries'} left.`,
  greeting: { morning: 'Good morning', day: 'Good day', afternoon: 'Good afternoon', evening: 'Good evening' },
  full: 'The phone’s memory is full or broken. Make room, then try again.',
  other: (name) => `Not ${name}? Change officer`, chooseTitle: 'Who uses this phone?', addOfficer: 'Enrol another officer',
  dropped: 'PIN locked', droppedLead: 'The PIN was wrong ten times, so the key on this phone was thrown away.',
  droppedText: [
    'What is finished is still sent, without the PIN.', 'Drafts and lists on this phone are closed. The office holds a spare key.',
    'Ask the office’s administrator for a new code and enrol again on this phone. Drafts come back, and the list is loaded anew.',
  ],
  revoked: 'This phone was revoked', revokedText: ['The office has revoked this phone. Lists and drafts cannot be opened.', 'What is finished is still sent to the office.', 'Ask the office’s administrator.'],
  lost: 'Records of this phone are missing', lostText: [
    'The office has records of this phone that are not here any more. The phone may have cleared its storage.',
    'A record’s number must never be used twice, so this phone has to be enrolled again with a new code.',
  ],
  again: 'Enrol again', insecure: 'This page needs HTTPS', insecureText: 'Without HTTPS the phone can neither lock its data nor use its camera. Ask the office’s administrator for the right address.',
  reload: 'Open again', broken: 'The phone’s storage does not open', brokenText: 'Check the room on the phone. A private window cannot be used: it forgets everything when it is closed.',
  newer: 'Load this page again', newerText: 'The data on this phone were written by a newer version. Close every tab of Jemput and open it again with a signal.',
}
export type Words = typeof id
export const words = { id, en }
