import type { Receiver } from '@jemput/domain'
import type { Progress } from '@jemput/sync'
import type { Language } from '@jemput/ui'

const id = {
  back: 'Kembali', parcel: (no: number) => `Kiriman ${no}`, anyParcel: 'Kiriman', saved: 'Draf tersimpan di HP,', fresh: 'Belum ada yang ditulis.',
  route: {
    next: (no: number) => `Berikutnya, nomor ${no}`, again: (count: number, reason: string) => `Kedatangan ke-${count}. Sebelumnya ${reason.toLowerCase()}.`,
    done: (total: number, handed: number, failed: number) => `${total} selesai: ${handed} diserahkan, ${failed} gagal`, held: (count: number) => `${count} tertahan di kantor`, open: (no: number) => `Buka kiriman ${no}`,
    last: 'Kunjungan terakhir sudah lewat. Bawa kembali ke kantor.', close: 'Tutup hari', rest: 'Belum didatangi', list: 'Rute hari ini',
    empty: 'Belum ada kiriman', emptyText: 'Terima paspor di loket, lalu tekan Kirim selagi ada sinyal. Daftarnya akan muncul di sini.',
    allDone: 'Semua sudah didatangi.',
  },
  state: { delivered: 'diserahkan', failed: 'gagal antar', returning: 'kembali ke kantor', held: 'tertahan', sealing: 'dapat diurungkan' },
  detail: {
    passport: 'Paspor', mayReceive: 'Boleh terima', visit: (count: number) => `Kedatangan ${count}`, call: 'Telepon', map: 'Peta',
    hand: 'Serahkan', failed: 'Gagal antar', noSignal: 'Kode dicek di HP ini.', landmark: 'Patokan',
    doneText: { delivered: 'Paspor ini sudah diserahkan.', failed: 'Hari ini gagal diantar.', held: 'Tertahan di kantor. Hubungi loket.' },
    denied: 'Menurut kantor paspor ini belum diserahkan.',
    held: { 'code-differs': 'Kode yang diketik berbeda dari kode kantor. Hubungi loket hari ini.' } as Record<string, string>,
  },
  receivers: { self: 'sendiri', kk: 'satu KK', proxy: 'kuasa bersurat' } satisfies Record<Receiver, string>,
  or: 'atau',
  hand: { title: 'Serah terima', step: (name: string, at: number) => `${name}. Langkah ${at} dari 2` },
  code: {
    title: 'Kode penerima', ask: '8 angka dari SMS. Minta penerima membacanya.', checking: 'Kode dicek', fits: 'Cocok di HP.', fitsText: 'Kantor mencocokkan sisanya.',
    wrong: (left: number) => `Kode tidak cocok. Sisa ${left} kali.`, wrongText: 'Minta penerima membaca ulang SMS-nya.',
    blocked: 'Jangan serahkan', blockedText: 'Lima kali salah. Paspor ini mungkin untuk orang lain. Bawa kembali, atau hubungi loket.',
    on: 'Lanjut', left: (count: number) => `Ketik ${count} angka lagi`, none: 'Penerima tidak punya kode', erase: 'Hapus satu angka', clear: 'Hapus semua', digits: (count: number) => `${count} dari 8 angka`,
    without: 'Tanpa kode', change: 'Ketik kode saja',
  },
  noCode: {
    title: 'Mengapa tanpa kode?', text: 'Kantor melihat alasan ini. Cocokkan KTP penerima dengan teliti.', keep: 'Lanjut tanpa kode', cancel: 'Batal',
    reasons: { sms: 'SMS tidak sampai', lost: 'HP hilang atau rusak', number: 'Nomor HP sudah ganti', other: 'Alasan lain' },
    other: 'Tulis alasannya', short: 'Pilih atau tulis alasannya.',
  },
  proof: {
    who: 'Siapa yang menerima?', self: (name: string) => `${name} sendiri`, kk: 'Keluarga satu KK', proxy: 'Kuasa dengan surat', name: 'Nama penerima, lihat KTP-nya',
    nameShort: 'Tulis nama penerima.', signature: 'Tanda tangan', photo: 'Foto serah terima', hint: 'Penerima memegang paspor yang tertutup.', place: (metres: number) => `±${metres} m`, noPlace: 'tanpa lokasi',
    todo: { who: 'Pilih yang menerima', name: 'Tulis nama penerima', signature: 'Minta tanda tangan', photo: 'Foto serah terima' }, hand: 'Serahkan paspor',
    trouble: 'Belum tersimpan: memori HP penuh atau rusak. Coba lagi.',
  },
  failed: {
    title: 'Gagal antar', why: 'Mengapa?', next: 'Datang lagi', visit: (count: number, of: number) => `kedatangan ke-${count} dari ${of}`, lastVisit: 'tidak, ini yang terakhir', photo: 'Foto rumah',
    photoHint: 'Bukti bahwa Bapak/Ibu datang.', note: 'Catatan (boleh kosong)', tonight: 'Bawa paspor ke loket hari ini.', lastTonight: 'Kembalikan paspor ke kantor hari ini. Pemohon diberi tahu.',
    todo: { why: 'Pilih alasannya', photo: 'Foto rumah' }, noPhoto: 'Simpan tanpa foto', keep: 'Simpan gagal antar',
  },
  done: {
    delivered: 'Diserahkan', failed: 'Gagal antar', to: (name: string, time: string) => `ke ${name}, pukul ${time}`, at: (reason: string, time: string) => `${reason}, pukul ${time}`,
    levels: {
      'on-phone': ['Bukti di HP saja.', 'Terkirim sendiri saat ada sinyal.'], received: ['Bukti terkirim.', 'Fotonya menyusul.'], complete: ['Bukti lengkap.', 'Kantor mencocokkannya.'],
      accepted: ['Diterima kantor.', 'Kantor sudah mencatatnya.'], held: ['Tertahan di kantor.', 'Hubungi loket hari ini.'],
    } as Record<Progress, [string, string]>,
    undo: 'Urungkan', seconds: (count: number) => `${count} detik lagi`, sealed: 'Sudah disegel.', sealing: 'Disegel',
    next: (no: number) => `Berikutnya, nomor ${no}`, go: (no: number) => `Ke kiriman ${no}`, route: 'Ke rute',
    trouble: 'Belum disegel: memori HP penuh atau rusak. Draf masih ada.', again: 'Coba segel lagi',
  },
  close: {
    title: 'Tutup hari', sub: (office: string) => `Loket ${office}`, loaded: 'Dimuat', handed: 'Diserahkan', failed: 'Gagal, dibawa kembali', difference: 'Selisih',
    bring: (count: number) => `Bawa ke loket, ${count} paspor`, notYet: (count: number) => `${count} kiriman belum didatangi.`, count: 'Loket menghitung di layar kantor. Hitung bersama.',
    openNext: (no: number) => `Buka kiriman ${no}`, send: 'Kirim sekarang', route: 'Ke rute', waiting: (count: number) => `${count} catatan masih di HP saja.`, fits: 'Cocok. Tidak ada yang kurang.',
  },
}

const en: typeof id = {
  back: 'Back', parcel: (no) => `Parcel ${no}`, anyParcel: 'Parcel', saved: 'Draft kept on this phone,', fresh: 'Nothing written yet.',
  route: {
    next: (no) => `Next, number ${no}`, again: (count, reason) => `Visit ${count}. Before: ${reason.toLowerCase()}.`,
    done: (total, handed, failed) => `${total} done: ${handed} handed over, ${failed} failed`, held: (count) => `${count} held at the office`, open: (no) => `Open parcel ${no}`,
    last: 'The last visit is over. Bring it back to the office.', close: 'Close the day', rest: 'To be visited', list: 'Today’s route',
    empty: 'No parcels yet', emptyText: 'Receive passports at the counter, then press Sending while there is a signal. The list appears here.',
    allDone: 'All doors are visited.',
  },
  state: { delivered: 'handed over', failed: 'failed', returning: 'back to the office', held: 'held', sealing: 'can be undone' },
  detail: {
    passport: 'Passport', mayReceive: 'May receive', visit: (count) => `Visit ${count}`, call: 'Call', map: 'Map',
    hand: 'Hand over', failed: 'Could not deliver', noSignal: 'The code is checked on this phone.', landmark: 'Landmark',
    doneText: { delivered: 'This passport is handed over.', failed: 'Today’s visit failed.', held: 'Held at the office. Call the counter.' },
    denied: 'The office says that this passport has not been handed over.',
    held: { 'code-differs': 'The code typed differs from the office’s. Call the counter today.' },
  },
  receivers: { self: 'themselves', kk: 'same family card', proxy: 'a proxy with a letter' },
  or: 'or',
  hand: { title: 'Handover', step: (name, at) => `${name}. Step ${at} of 2` },
  code: {
    title: 'Recipient’s code', ask: '8 digits of the SMS. Ask the recipient to read them.', checking: 'Checking', fits: 'Fits on this phone.', fitsText: 'The office compares the rest.',
    wrong: (left) => `The code does not fit. ${left} ${left === 1 ? 'try' : 'tries'} left.`, wrongText: 'Ask the recipient to read the SMS again.',
    blocked: 'Do not hand it over', blockedText: 'Five wrong codes. This passport may be somebody else’s. Bring it back, or call the counter.',
    on: 'Go on', left: (count) => `${count} more ${count === 1 ? 'digit' : 'digits'}`, none: 'The recipient has no code', erase: 'Erase one digit', clear: 'Erase all', digits: (count) => `${count} of 8 digits`,
    without: 'Without a code', change: 'Type the code instead',
  },
  noCode: {
    title: 'Why without a code?', text: 'The office sees this reason. Compare the recipient’s identity card with care.', keep: 'Go on without a code', cancel: 'Cancel',
    reasons: { sms: 'The SMS never came', lost: 'The phone is lost or broken', number: 'The number has changed', other: 'Another reason' },
    other: 'Write the reason', short: 'Choose or write the reason.',
  },
  proof: {
    who: 'Who receives it?', self: (name) => `${name} in person`, kk: 'Family on the same card', proxy: 'A proxy with a letter', name: 'Name, as on the identity card',
    nameShort: 'Write the recipient’s name.', signature: 'Signature', photo: 'Handover photo', hint: 'The recipient holds the closed passport.', place: (metres) => `±${metres} m`, noPlace: 'without a place',
    todo: { who: 'Choose who receives it', name: 'Write the recipient’s name', signature: 'Ask for a signature', photo: 'Take the handover photo' }, hand: 'Hand the passport over',
    trouble: 'Not kept yet: the phone’s memory is full or broken. Try again.',
  },
  failed: {
    title: 'Could not deliver', why: 'Why?', next: 'Come again', visit: (count, of) => `visit ${count} of ${of}`, lastVisit: 'no, this was the last', photo: 'Photo of the house',
    photoHint: 'Proof that you came.', note: 'Note (may be empty)', tonight: 'Bring the passport to the counter today.', lastTonight: 'Return the passport to the office today. The applicant is told.',
    todo: { why: 'Choose the reason', photo: 'Take a photo of the house' }, noPhoto: 'Keep without a photo', keep: 'Keep: could not deliver',
  },
  done: {
    delivered: 'Handed over', failed: 'Could not deliver', to: (name, time) => `to ${name}, at ${time}`, at: (reason, time) => `${reason}, at ${time}`,
    levels: {
      'on-phone': ['Proof on this phone only.', 'It is sent by itself when there is a signal.'], received: ['The proof is sent.', 'Its photos follow.'], complete: ['The proof is complete.', 'The office compares it.'],
      accepted: ['Accepted by the office.', 'The office has noted it.'], held: ['Held at the office.', 'Call the counter today.'],
    },
    undo: 'Undo', seconds: (count) => `${count} seconds left`, sealed: 'Sealed.', sealing: 'Sealing',
    next: (no) => `Next, number ${no}`, go: (no) => `To parcel ${no}`, route: 'To the route',
    trouble: 'Not sealed yet: the phone’s memory is full or broken. The draft is still there.', again: 'Try again',
  },
  close: {
    title: 'Close the day', sub: (office) => `Counter ${office}`, loaded: 'Loaded', handed: 'Handed over', failed: 'Failed, brought back', difference: 'Difference',
    bring: (count) => `To the counter, ${count} ${count === 1 ? 'passport' : 'passports'}`, notYet: (count) => `${count} ${count === 1 ? 'parcel is' : 'parcels are'} not visited yet.`, count: 'The counter counts on the office’s screen. Count together.',
    openNext: (no) => `Open parcel ${no}`, send: 'Send now', route: 'To the route', waiting: (count) => `${count} ${count === 1 ? 'record is' : 'records are'} on this phone only.`, fits: 'It fits. Nothing is missing.',
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
