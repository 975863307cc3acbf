import type { Step } from '../shell/Strip.tsx'

const id = {
  none: 'Belum ada kunjungan', noneText: 'Kantor belum menugaskan Anda ke kunjungan mana pun, atau daftarnya belum sampai ke HP ini.', load: 'Ambil data sekarang', loading: 'Mengambil data',
  today: 'Hari ini', tomorrow: 'Besok', people: (count: number) => `${count} orang`, closed: 'Kunjungan ini sudah ditutup kantor.', others: 'Kunjungan lain',
  ready: 'Siap berangkat', of: (done: number, all: number) => `${done} dari ${all}`, go: 'Berangkat', goWith: (notes: number) => `Berangkat dengan ${notes} catatan`,
  checks: {
    roster: 'Daftar peserta', form: 'Formulir', key: 'Kunci kantor', app: 'Aplikasi tanpa sinyal', space: 'Ruang HP', kept: 'Penyimpanan', camera: 'Kamera', clock: 'Jam HP', battery: 'Baterai',
  },
  rosterMissing: 'belum lengkap', formMissing: 'belum ada', version: (version: number) => `versi ${version}`, keyWaits: 'cadangan belum dititipkan', appReady: 'tersimpan', appWaits: 'belum tersimpan',
  enough: (space: string) => `${space}, cukup`, tight: (space: string) => `tinggal ${space}`, unknown: 'tidak diketahui', guarded: 'dijaga HP', unguarded: 'bisa terhapus',
  unguardedText: 'Pasang aplikasi ini di layar utama HP, supaya datanya tidak dibersihkan.', cameraOk: 'boleh dipakai', cameraNo: 'dilarang', cameraAsk: 'belum dicoba',
  cameraNoText: 'Buka setelan situs di peramban, lalu izinkan kamera.', tryCamera: 'Coba', apart: (seconds: number) => `selisih ${seconds} detik`, apartText: 'Betulkan jam HP, supaya catatannya tidak membingungkan.',
  charge: 'isi sampai 90%', percent: (part: number) => `${part}%`, clockUnknown: 'belum dibandingkan',
  peopleOf: (place: string) => `Peserta, ${place}`, search: 'Nama, nomor, atau NIK', all: 'Semua', filters: { none: 'Belum', draft: 'Draf', 'on-phone': 'Di HP', received: 'Terkirim', complete: 'Lengkap', accepted: 'Diterima', held: 'Tertahan' } as Record<Step, string>,
  absent: 'Tidak hadir', elsewhere: 'HP lain', walkIn: 'Datang langsung', years: (age: number) => `${age} tahun`, nobody: 'Tidak ada yang cocok.', empty: 'Belum ada peserta.',
  take: (no: number, name: string) => `Ambil no. ${no}, ${name}`, go_on: (name: string) => `Lanjutkan ${name}`, look: (name: string) => `Lihat rincian ${name}`, takeHome: (name: string) => `Ambil data ${name}`,
  markAbsent: (name: string) => `Tandai ${name} tidak hadir`, absentTitle: 'Tidak hadir?', absentText: 'Kantor diberi tahu. Kalau ternyata datang, datanya tetap bisa diambil.', yesAbsent: 'Ya, tidak hadir', full: 'Belum tersimpan: memori HP penuh atau rusak.', no: 'Batal',
  addWalkIn: 'Yang datang langsung', noForm: 'Formulir kunjungan ini belum ada di HP. Ambil dulu saat ada sinyal.', newWalkIn: 'Tanpa nama',
}
const en: typeof id = {
  none: 'No visits yet', noneText: 'The office has not sent you on any visit, or its list has not reached this phone.', load: 'Load data now', loading: 'Loading data',
  today: 'Today', tomorrow: 'Tomorrow', people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`, closed: 'The office has closed this visit.', others: 'Other visits',
  ready: 'Ready to leave', of: (done, all) => `${done} of ${all}`, go: 'Leave', goWith: (notes) => `Leave with ${notes} ${notes === 1 ? 'note' : 'notes'}`,
  checks: {
    roster: 'List of people', form: 'Form', key: 'Key of the office', app: 'App without signal', space: 'Room on the phone', kept: 'Storage', camera: 'Camera', clock: 'Clock of the phone', battery: 'Battery',
  },
  rosterMissing: 'not complete', formMissing: 'not here', version: (version) => `version ${version}`, keyWaits: 'spare not left yet', appReady: 'saved', appWaits: 'not saved yet',
  enough: (space) => `${space}, enough`, tight: (space) => `${space} left`, unknown: 'unknown', guarded: 'kept by the phone', unguarded: 'may be cleared',
  unguardedText: 'Install this app on the home screen, so that its data are not cleared away.', cameraOk: 'may be used', cameraNo: 'forbidden', cameraAsk: 'not tried yet',
  cameraNoText: 'Open the site’s settings in the browser and allow the camera.', tryCamera: 'Try', apart: (seconds) => `${seconds} s apart`, apartText: 'Set the phone’s clock right, so that its records do not confuse.',
  charge: 'charge to 90%', percent: (part) => `${part}%`, clockUnknown: 'not compared yet',
  peopleOf: (place) => `People, ${place}`, search: 'Name, number or NIK', all: 'All', filters: { none: 'To do', draft: 'Draft', 'on-phone': 'On phone', received: 'Sent', complete: 'Complete', accepted: 'Accepted', held: 'Held' },
  absent: 'Absent', elsewhere: 'Other phone', walkIn: 'Walked in', years: (age) => `${age} years`, nobody: 'Nobody matches.', empty: 'No people yet.',
  take: (no, name) => `Capture no. ${no}, ${name}`, go_on: (name) => `Go on with ${name}`, look: (name) => `See details of ${name}`, takeHome: (name) => `Capture ${name}`,
  markAbsent: (name) => `Mark ${name} absent`, absentTitle: 'Absent?', absentText: 'The office is told. If they come after all, they can still be captured.', yesAbsent: 'Yes, absent', full: 'Not kept: the phone’s memory is full or broken.', no: 'Cancel',
  addWalkIn: 'Somebody who walked in', noForm: 'The form of this visit is not on the phone. Load it while there is a signal.', newWalkIn: 'No name yet',
}
export type Words = typeof id
export const words = { id, en }
