import type { Language } from '@jemput/ui'

const id = {
  back: 'Kembali', saved: 'Draf tersimpan di HP,', fresh: 'Draf baru.', unsaved: 'Belum tersimpan.',
  unsavedText: 'Memori HP penuh atau rusak. Jangan tutup halaman ini.',
  step: (at: number, of: number, page: string) => `Langkah ${at} dari ${of}, ${lower(page)}`,
  stepOnly: (at: number, of: number) => `Langkah ${at} dari ${of}`,
  no: (no: number) => `No. ${no}.`, walkIn: 'Datang sendiri.', somebody: 'Peserta baru',
  on: (page: string) => `Lanjut ke ${lower(page)}`, yes: 'Ya', not: 'Tidak',
  optional: 'boleh kosong', specific: 'Data kesehatan. Di kantor hanya dilihat petugas jemput bola dan pemilah.',
  nik: {
    region: 'wilayah', birth: 'lahir', serial: 'urut', left: (count: number) => `Kurang ${count} angka.`,
    fits: (sex: string, date: string) => `Cocok: ${sex}, ${date}.`, man: 'laki-laki', woman: 'perempuan',
    century: (years: string[]) => `Tahun lahir ${years.join(' atau ')}? Isi tanggal lahir di bawah.`,
    differs: (says: string) => `Tidak cocok: menurut NIK, ${says}. Cocokkan dengan KTP.`,
    wrong: {
      date: 'Angka lahirnya bukan tanggal. Baca lagi dari KTP.', serial: 'Empat angka terakhir tidak mungkin 0000. Baca lagi dari KTP.',
      length: 'NIK 16 angka.', digits: 'NIK hanya angka.',
    } as Record<string, string>,
  },
  date: { day: 'Tanggal', month: 'Bulan', year: 'Tahun', age: (years: number) => `${years} tahun`, fromNik: 'dari NIK, cocokkan KTP' },
  consent: { read: 'Bacakan dengan suara jelas', yes: 'Ya, bersedia', no: 'Tidak bersedia' },
  photo: {
    take: (label: string) => (/^foto\b/i.test(label) ? label : `Foto ${lower(label)}`), again: 'Foto ulang', short: 'Foto', file: 'Berkas', system: 'Kamera HP', use: 'Pakai foto ini', useAnyway: 'Pakai saja',
    busy: 'Foto disiapkan', score: (score: number) => `Tajam ${score}`, sharp: 'Tajam', soft: 'Kurang tajam', blurred: 'Kabur', shutter: 'Jepret',
    torch: 'Lampu', turn: 'Balik', limit: 'cukup di 60', head: 'kepala', eyes: 'mata', chin: 'dagu', lost: 'Foto ini tidak ada lagi di HP. Foto ulang.',
    hints: {
      dark: ['Terlalu gelap', 'Cari tempat terang atau nyalakan lampu.'], glare: ['Silau', 'Miringkan sedikit, jauhkan dari cahaya.'],
      blurred: ['Masih kabur', 'Tahan HP dengan dua tangan.'], ready: ['Sudah tajam', 'Tekan tombol bulat.'], start: ['Kamera dibuka', 'Tunggu sebentar.'],
    },
    off: {
      denied: ['Kamera tidak diizinkan', 'Izinkan kamera untuk halaman ini di setelan HP, atau pakai cara di bawah.'],
      none: ['Tidak ada kamera', 'Halaman ini tidak menemukan kamera. Pakai cara di bawah.'],
      busy: ['Kamera sedang dipakai', 'Tutup aplikasi lain yang memakai kamera, atau pakai cara di bawah.'],
    },
    refused: {
      empty: 'Berkas ini kosong. Pilih foto yang lain.', 'not-an-image': 'Berkas ini bukan foto. Pilih foto JPEG atau PNG.',
      unreadable: 'Foto ini rusak atau tidak dikenal HP ini. Foto ulang di sini.', heic: 'HP ini tidak dapat membaca foto HEIC. Foto ulang di sini.',
      'too-small': (width: number, needed: number) => `Foto ini terlalu kecil: lebarnya ${width} titik, perlu ${needed}. Foto lebih dekat.`,
      'too-detailed': 'Foto ini tetap terlalu besar setelah diperkecil. Foto ulang dengan latar polos.',
    },
    unkept: 'Foto tidak tersimpan: memori HP penuh. Kosongkan memori, lalu foto ulang.',
  },
  signature: {
    here: 'Tanda tangan di kotak ini', sign: 'Tanda tangan', undo: 'Urungkan', clear: 'Ulangi', present: 'Tanda tangan ada', cannot: 'Tidak dapat tanda tangan',
  },
  review: {
    title: 'Periksa sebelum pulang', left: (count: number, who: string) => `Tinggal ${count} hal lagi sebelum ${who} pulang.`,
    none: (who: string) => `Sudah lengkap. ${who} boleh pulang.`, warnings: 'Lihat sebentar', missing: 'Belum ada.', fill: (label: string) => `Isi ${lower(label)}`,
    mend: (label: string) => `Perbaiki ${lower(label)}`, sign: (label: string) => `Minta ${lower(label)}`, answer: (label: string) => `Jawab ${lower(label)}`,
    finish: 'Selesai dan simpan', finishing: 'Menyimpan', reason: 'Simpan dengan alasan', reasonFor: 'Mengapa tetap disimpan?',
    reasonHint: 'Alasan ikut ke kantor bersama nama Anda.', reasonShort: 'Tulis alasannya, sedikitnya lima huruf.', keepReason: 'Simpan alasan', cancel: 'Batal', excused: 'Dengan alasan', takeBack: 'Hapus alasan',
    complete: 'lengkap', open: 'belum', nikFits: 'NIK cocok', agreed: 'dibacakan, setuju', present: 'ada', sharpness: (score: number) => `tajam ${score}`, lookAgain: 'lihat lagi',
    again: (label: string) => (/^foto\b/i.test(label) ? `Foto ulang${label.slice(4)}` : `Foto ulang ${lower(label)}`),
    unsharp: (word: string, score: number) => `${word}, nilai ${score}. Kalau tulisan atau wajahnya tidak jelas, foto ulang.`,
    trouble: 'Belum tersimpan. Memori HP penuh atau rusak. Draf masih ada; coba lagi.',
    madam: (name: string) => `Ibu ${name}`, sir: (name: string) => `Bapak ${name}`, person: 'orang ini',
  },
  stopped: {
    end: 'Akhiri tanpa data', title: 'Tidak bersedia', text: 'Tidak ada data yang diambil. Ucapkan terima kasih.', note: 'Draf ini dihapus dari HP. Jawaban lain tidak dikirim.',
    record: 'Catat tidak bersedia', drop: 'Hapus draf',
  },
  done: {
    no: (no: number) => `No. ${no}`, walkIn: 'Datang sendiri', title: 'Tersimpan di HP', text: 'Terkirim sendiri saat ada sinyal.', only: 'Di HP saja.', next: 'Ke daftar peserta', number: (seq: number) => `Catatan ${seq}`,
  },
}

/** A label inside a sentence: `Foto KTP` stays, `Akta lahir` becomes `akta lahir`. */
function lower(label: string): string {
  const first = label.split(/\s/)[0] ?? ''
  return first.length > 1 && first === first.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

const en: typeof id = {
  back: 'Back', saved: 'Draft kept on this phone,', fresh: 'New draft.', unsaved: 'Not kept yet.',
  unsavedText: 'The phone’s memory is full or broken. Do not close this page.',
  step: (at, of, page) => `Step ${at} of ${of}, ${lower(page)}`,
  stepOnly: (at, of) => `Step ${at} of ${of}`,
  no: (no) => `No. ${no}.`, walkIn: 'Came by themselves.', somebody: 'Somebody new',
  on: (page) => `On to ${lower(page)}`, yes: 'Yes', not: 'No',
  optional: 'may be empty', specific: 'Health data. At the office only outreach and triage staff see it.',
  nik: {
    region: 'region', birth: 'born', serial: 'serial', left: (count) => `${count} ${count === 1 ? 'digit' : 'digits'} to come.`,
    fits: (sex, date) => `Fits: ${sex}, ${date}.`, man: 'male', woman: 'female',
    century: (years) => `Born in ${years.join(' or ')}? Fill in the birth date below.`,
    differs: (says) => `Does not fit: by the NIK, ${says}. Compare with the identity card.`,
    wrong: {
      date: 'Its digits of birth are no date. Read the card again.', serial: 'The last four digits cannot be 0000. Read the card again.',
      length: 'A NIK has 16 digits.', digits: 'A NIK is digits only.',
    },
  },
  date: { day: 'Day', month: 'Month', year: 'Year', age: (years) => `${years} years`, fromNik: 'from the NIK, compare the card' },
  consent: { read: 'Read aloud and clearly', yes: 'Yes, agreed', no: 'Not agreed' },
  photo: {
    take: (label) => (/photo/i.test(label) ? `Take ${lower(label)}` : `Photograph ${lower(label)}`), again: 'Take again', short: 'Photo', file: 'File', system: 'Phone’s camera', use: 'Use this photo', useAnyway: 'Use it anyway',
    busy: 'Preparing the photo', score: (score) => `Sharp ${score}`, sharp: 'Sharp', soft: 'Not quite sharp', blurred: 'Blurred', shutter: 'Take the photo',
    torch: 'Light', turn: 'Turn', limit: 'enough at 60', head: 'head', eyes: 'eyes', chin: 'chin', lost: 'This photo is on the phone no more. Take it again.',
    hints: {
      dark: ['Too dark', 'Find a bright place or switch the light on.'], glare: ['Glare', 'Tilt it a little, away from the light.'],
      blurred: ['Still blurred', 'Hold the phone with both hands.'], ready: ['Sharp', 'Press the round button.'], start: ['Opening the camera', 'One moment.'],
    },
    off: {
      denied: ['The camera is not allowed', 'Allow it for this page in the phone’s settings, or use one of these ways.'],
      none: ['No camera', 'This page finds no camera. Use one of these ways.'],
      busy: ['The camera is in use', 'Close other apps that use it, or use one of these ways.'],
    },
    refused: {
      empty: 'This file is empty. Choose another photo.', 'not-an-image': 'This file is no photo. Choose a JPEG or PNG.',
      unreadable: 'This photo is broken or unknown to this phone. Take it here.', heic: 'This phone cannot read HEIC photos. Take it here.',
      'too-small': (width, needed) => `This photo is too small: ${width} pixels wide, ${needed} needed. Go closer.`,
      'too-detailed': 'This photo stays too large even when made smaller. Take it again before a plain background.',
    },
    unkept: 'The photo was not kept: the phone’s memory is full. Make room, then take it again.',
  },
  signature: { here: 'Sign in this box', sign: 'Signature', undo: 'Undo', clear: 'Start again', present: 'Signature is there', cannot: 'Cannot sign' },
  review: {
    title: 'Check before they leave', left: (count, who) => `${count} ${count === 1 ? 'thing' : 'things'} left before ${who} can go.`,
    none: (who) => `Complete. ${who} may go.`, warnings: 'Have a look', missing: 'Not there yet.', fill: (label) => `Fill in ${lower(label)}`,
    mend: (label) => `Mend ${lower(label)}`, sign: (label) => `Ask for ${lower(label)}`, answer: (label) => `Answer ${lower(label)}`,
    finish: 'Finish and keep', finishing: 'Keeping', reason: 'Keep with a reason', reasonFor: 'Why is it kept all the same?',
    reasonHint: 'The reason goes to the office with your name.', reasonShort: 'Write the reason, five letters at least.', keepReason: 'Keep the reason', cancel: 'Cancel', excused: 'With a reason', takeBack: 'Remove the reason',
    complete: 'complete', open: 'open', nikFits: 'NIK fits', agreed: 'read aloud, agreed', present: 'there', sharpness: (score) => `sharp ${score}`, lookAgain: 'have a look',
    again: (label) => `Take again: ${lower(label)}`,
    unsharp: (word, score) => `${word}, score ${score}. If the words or the face are not clear, take it again.`,
    trouble: 'Not kept yet. The phone’s memory is full or broken. The draft is still there; try again.',
    madam: (name) => name, sir: (name) => name, person: 'this person',
  },
  stopped: {
    end: 'End, with no data', title: 'Not willing', text: 'Nothing is taken down. Say thank you.', note: 'This draft is removed from the phone. No other answer is sent.',
    record: 'Record: not willing', drop: 'Remove the draft',
  },
  done: {
    no: (no) => `No. ${no}`, walkIn: 'Came by themselves', title: 'Kept on this phone', text: 'It is sent by itself when there is a signal.', only: 'On this phone only.', next: 'To the list of people', number: (seq) => `Record ${seq}`,
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }

/** `1960-08-15` as people say it. */
export const longDate = (date: string, language: Language) => new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
  day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
}).format(Date.parse(`${date}T00:00:00Z`))
