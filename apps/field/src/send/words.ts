import type { HeldCode, MediaRefusal, Progress } from '@jemput/sync'

const id = {
  title: 'Rincian kirim', back: 'Kembali', last: (time: string) => `Terakhir berhasil ${time}`, never: 'Belum pernah tersambung', taken: { outreach: 'orang diambil', courier: 'kiriman selesai' },
  absent: (count: number) => `${count} tidak hadir`, left: (count: number) => `${count} belum`,
  levels: {
    accepted: ['Diterima kantor', 'Sudah diperiksa kantor'], complete: ['Lengkap', 'Data dan semua foto sampai'], received: ['Terkirim', 'Data sampai, foto menyusul'],
    'on-phone': ['Di HP', 'Hanya ada di HP ini'], held: ['Tertahan', 'Perlu Anda lihat'],
  } as Record<Progress, [string, string]>,
  match: 'Nomor cocok', matchText: 'Kantor harus melihat nomor yang sama', now: 'Kirim sekarang', sending: 'Mengirim', details: 'Rincian kirim',
  space: 'Ruang HP', free: (size: string) => `sisa ${size}`, used: (size: string) => `Jemput memakai ${size}.`, room: (people: string) => `Cukup untuk ${people} orang lagi.`,
  guarded: 'Dijaga HP, tidak terhapus sendiri.', unguarded: 'HP boleh menghapusnya bila penuh. Pasang aplikasi ini di layar utama.', nothing: 'Belum ada yang selesai di HP ini.',
  here: 'Di HP', whole: 'Lengkap', refused: 'Ditolak', intact: 'Catatannya utuh, tersegel untuk kantor. Yang lain tetap jalan.', office: 'Kata kantor',
  again: 'Ambil lagi', retry: 'Coba kirim lagi', photoRefused: 'Kantor menolak foto dari catatan ini.', kinds: { capture: '', absent: 'Tidak hadir', delivered: 'Diserahkan', 'attempt-failed': 'Gagal antar' }, nik: (last: string) => `NIK berakhir ${last}`,
  reasons: {
    malformed: 'Kantor tidak dapat membaca catatan ini.', unreadable: 'Kantor tidak dapat membuka segel catatan ini.', 'seq-reused': 'Nomor catatan ini sudah dipakai catatan lain.',
    'chain-broken': 'Catatan ini tidak menyambung dengan catatan sebelumnya.', 'unknown-kind': 'Kantor belum mengenal jenis catatan ini.', 'unknown-entity': 'Kunjungan, orang, atau kiriman ini tidak ada di kantor.',
    'not-yours': 'Kunjungan atau kiriman ini bukan tugas Anda.', 'form-unknown': 'Kantor tidak punya formulir versi ini.', 'answers-refused': 'Ada jawaban yang tidak memenuhi aturan kantor.',
    'duplicate-person': 'NIK ini sudah dipakai permohonan lain.', state: 'Keadaannya di kantor sudah berubah.', 'code-differs': 'Kode penerima tidak sama dengan yang dikirim kantor.',
    failed: 'Ada kesalahan di kantor. Kantor akan memeriksanya.', 'asked-again': 'Kantor minta datanya diambil lagi.', revoked: 'Catatan ini dibuat setelah HP dicabut.',
  } as Record<HeldCode, string>,
  photoReasons: {
    'not-an-image': 'bukan foto', 'too-large': 'terlalu besar', 'hash-differs': 'isinya berubah', unreadable: 'segelnya tidak terbuka', 'not-announced': 'belum disebut',
  } as Record<MediaRefusal, string>,
  advice: { capture: 'Hubungi admin kantor: kantor dapat membetulkannya, atau minta diambil lagi.', door: 'Hubungi kantor sebelum menyerahkan yang lain kepada orang ini.', photo: 'Coba kirim sekali lagi. Kalau tetap ditolak, hubungi admin kantor.' },
  settings: 'Setelan', outdoor: 'Tema luar ruang', outdoorText: 'Hitam di atas putih, untuk panas matahari', language: 'Bahasa', lock: 'Kunci sekarang', fresh: 'Versi baru siap', freshText: 'Pasang saat tidak sedang mengambil data. PIN diminta lagi.', take: 'Pasang',
  version: (version: string) => `Versi ${version}`,
}
const en: typeof id = {
  title: 'Sending in detail', back: 'Back', last: (time) => `Last success ${time}`, never: 'Never connected yet', taken: { outreach: 'people captured', courier: 'parcels done' },
  absent: (count) => `${count} absent`, left: (count) => `${count} to go`,
  levels: {
    accepted: ['Accepted by the office', 'The office has looked at it'], complete: ['Complete', 'Data and all photos arrived'], received: ['Sent', 'Data arrived, photos follow'],
    'on-phone': ['On the phone', 'Nowhere but on this phone'], held: ['Held', 'Needs your eyes'],
  },
  match: 'Match number', matchText: 'The office must see the same number', now: 'Send now', sending: 'Sending', details: 'Sending in detail',
  space: 'Room on the phone', free: (size) => `${size} left`, used: (size) => `Jemput uses ${size}.`, room: (people) => `Enough for ${people} more people.`,
  guarded: 'Kept by the phone, never cleared by itself.', unguarded: 'The phone may clear it when it is full. Install this app on the home screen.', nothing: 'Nothing is finished on this phone yet.',
  here: 'On phone', whole: 'Complete', refused: 'Refused', intact: 'The record is whole, sealed to the office. The others go on.', office: 'The office says',
  again: 'Capture again', retry: 'Try sending again', photoRefused: 'The office refused a photo of this record.', kinds: { capture: '', absent: 'Absent', delivered: 'Handed over', 'attempt-failed': 'Not delivered' }, nik: (last) => `NIK ends in ${last}`,
  reasons: {
    malformed: 'The office cannot read this record.', unreadable: 'The office cannot open the seal of this record.', 'seq-reused': 'Another record has this number already.',
    'chain-broken': 'This record does not follow the one before.', 'unknown-kind': 'The office does not know this kind of record yet.', 'unknown-entity': 'The office has no such visit, person or parcel.',
    'not-yours': 'This visit or parcel is not yours.', 'form-unknown': 'The office has no form of this version.', 'answers-refused': 'An answer does not meet the office’s rules.',
    'duplicate-person': 'Another application has this NIK already.', state: 'Things at the office have changed.', 'code-differs': 'The recipient’s code is not the one that the office sent.',
    failed: 'Something failed at the office. The office will look at it.', 'asked-again': 'The office asks to capture this again.', revoked: 'This record was made after the phone was revoked.',
  },
  photoReasons: { 'not-an-image': 'no photo', 'too-large': 'too large', 'hash-differs': 'its content changed', unreadable: 'its seal does not open', 'not-announced': 'not announced' },
  advice: { capture: 'Ask the office’s administrator: the office can correct it, or ask to capture it again.', door: 'Ask the office before you hand anything else to this person.', photo: 'Try sending it once more. If it is refused again, ask the office’s administrator.' },
  settings: 'Settings', outdoor: 'Outdoor theme', outdoorText: 'Black on white, for full sun', language: 'Language', lock: 'Lock now', fresh: 'A new version is ready', freshText: 'Take it when you are not capturing. The PIN is asked for again.', take: 'Take it',
  version: (version) => `Version ${version}`,
}
export const words = { id, en }
