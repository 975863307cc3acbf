import type { ManifestLine } from '@jemput/contract'
import type { Language, StateShape } from '@jemput/ui'

const id = {
  title: 'Serah terima ke kurir', steps: ['Susun', 'Pindai berdua', 'Tanda tangan', 'Diserahkan'],
  out: 'Keluar dari kantor', in: 'Masuk ke kurir', scan: 'Pindai atau ketik 10 angka', of: (total: number) => `dari ${total} di manifes`,
  matched: (count: number) => `dipindai, ${count} cocok`, scanOut: 'Kode kiriman, keluar dari kantor', scanIn: 'Kode kiriman, masuk ke kurir', count: 'Hitung',
  same: 'isi sama', countsSame: 'jumlah sama, isi berbeda', different: 'belum sama', keyOut: 'pindai keluar', keyIn: 'pindai masuk',
  blocked: 'Belum bisa diserahkan.', explain: (count: number) => `${count} kiriman harus dijelaskan terlebih dahulu.`,
  scanAgain: { out: 'Pindai keluar', in: 'Pindai masuk' }, drop: { out: 'Batalkan keluar', in: 'Batalkan masuk' }, unlist: 'Lepas', unlistRest: ' dari manifes', apart: 'Pisahkan', trace: 'Telusuri',
  line: { no: 'No.', number: 'Kode kiriman', name: 'Penerima', district: 'Kecamatan', passport: 'Paspor', out: 'Keluar', in: 'Masuk', state: 'Keadaan' }, lines: 'Isi manifes',
  states: { waiting: 'Belum dihitung', 'out-only': 'Belum masuk', 'in-only': 'Belum keluar', match: 'Cocok', foreign: 'Bukan manifes ini' } satisfies Record<ManifestLine['state'], string>,
  counted: 'dihitung',
  manifest: 'Manifes', holds: 'Isi', made: 'Disusun', courier: 'Kurir', over: 'Diserahkan', passports: (count: number) => `${count} paspor`,
  who: 'Siapa yang memegang', office: 'Kantor', untilSigned: 'sampai kurir menandatangani', afterSigned: 'setelah dua hitungan sama dan tanda tangan',
  recipient: 'Penerima', recipientHow: 'kode 8 angka dan tanda tangan', recent: 'Pindaian terakhir', noScans: 'Belum ada.', sideOut: 'Kantor', sideIn: 'Kurir',
  hand: (count: number) => `Serahkan ${count} paspor`, opens: (count: number) => `Tombol terbuka bila ${count} keluar dan ${count} masuk adalah paspor yang sama.`,
  emptied: 'Tidak ada paspor lagi di manifes ini.', signs: 'Kurir menandatangani dengan loginnya sendiri.', taken: (name: string, at: string) => `Diserahkan kepada ${name}, ${at}.`,
  signing: {
    title: 'Tanda tangan kurir', text: (name: string, count: number) => `${name} menerima ${count} paspor. Silakan ${name} mengetik surel dan kata sandinya sendiri.`,
    email: 'Surel kurir', password: 'Kata sandi kurir', send: 'Terima dan tanda tangani',
  },
  print: 'Cetak manifes', both: 'Layar ini dilihat dua pihak: nomor paspor hanya tiga angka terakhir.',
}

const en: typeof id = {
  title: 'Handover to the courier', steps: ['List', 'Both count', 'Signature', 'Handed over'],
  out: 'Out of the office', in: 'In to the courier', scan: 'Scan or type 10 digits', of: (total) => `of ${total} on the manifest`,
  matched: (count) => `scanned, ${count} match`, scanOut: 'Parcel number, out of the office', scanIn: 'Parcel number, in to the courier', count: 'Count',
  same: 'the same set', countsSame: 'same count, another set', different: 'not the same yet', keyOut: 'scan out', keyIn: 'scan in',
  blocked: 'Can’t be handed over yet.', explain: (count) => `${count} ${count === 1 ? 'parcel' : 'parcels'} must be explained first.`,
  scanAgain: { out: 'Scan out', in: 'Scan in' }, drop: { out: 'Undo out', in: 'Undo in' }, unlist: 'Take off', unlistRest: ' the manifest', apart: 'Put aside', trace: 'Look it up',
  line: { no: 'No.', number: 'Parcel', name: 'Recipient', district: 'District', passport: 'Passport', out: 'Out', in: 'In', state: 'State' }, lines: 'What the manifest holds',
  states: { waiting: 'Not counted', 'out-only': 'Not in yet', 'in-only': 'Not out yet', match: 'Matches', foreign: 'Not of this manifest' },
  counted: 'counted',
  manifest: 'Manifest', holds: 'Holds', made: 'Made', courier: 'Courier', over: 'Handed over', passports: (count) => `${count} ${count === 1 ? 'passport' : 'passports'}`,
  who: 'Who holds them', office: 'Office', untilSigned: 'until the courier signs', afterSigned: 'once both counts agree and it is signed',
  recipient: 'Recipient', recipientHow: '8 digit code and signature', recent: 'Last scans', noScans: 'None yet.', sideOut: 'Office', sideIn: 'Courier',
  hand: (count) => `Hand over ${count} ${count === 1 ? 'passport' : 'passports'}`, opens: (count) => `The button opens when the ${count} out and the ${count} in are the same passports.`,
  emptied: 'No passport is left on this manifest.', signs: 'The courier signs with a login of their own.', taken: (name, at) => `Handed over to ${name}, ${at}.`,
  signing: {
    title: 'The courier signs', text: (name, count) => `${name} receives ${count} ${count === 1 ? 'passport' : 'passports'}. ${name} types their own e-mail and password.`,
    email: 'Courier’s e-mail', password: 'Courier’s password', send: 'Receive and sign',
  },
  print: 'Print', both: 'Both sides read this screen: only three characters of a passport’s number.',
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
export const lineShapes = { waiting: 'none', 'out-only': 'none', 'in-only': 'none', match: 'done', foreign: 'alarm' } as const satisfies Record<ManifestLine['state'], StateShape>
