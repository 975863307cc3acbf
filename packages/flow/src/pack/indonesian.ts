import type { DocumentKind } from './documents.ts'
import { indonesianPolicy } from './indonesian-policy.ts'

const office: Readonly<Record<string, string>> = {
  spec: 'versi format paket',
  id: 'nama foldernya',
  extends: 'paket yang mengisi apa yang tidak disebut di sini',
  template: 'tidak menerima antrean sendiri',
  name: 'nama lengkap kantor',
  short: 'nama di layar telepon',
  sender: 'kata-kata pertama setiap SMS',
  timezone: 'zona waktu IANA; menentukan setiap tanggal dan jam',
  languages: 'bahasa; yang pertama dipakai selama orang belum memilih',
  dial: 'kode panggil USSD; yang diketik sesudahnya adalah jawaban',
  smsNumber: 'nomor yang dibaca; yang pertama disebut dalam SMS',
  gateway: 'perusahaan yang mengirimkan SMS kantor; panggilan dari semuanya didengar',
  address: 'jalan dan kota kantor',
  staffPhone: 'nomor petugas yang disebut dalam SMS; kosong = tidak disebut',
  regions: 'kabupaten dan kota yang dilayani; hanya untuk menyarankan kantor',
  front: 'layar tempat panggilan dimulai',
  calendars: 'berkas di calendar/ yang berlaku',
  closures: 'hari tutup kantor ini sendiri',
  'closures[].date': 'harinya',
  'closures[].reason': 'sebabnya, seperti yang diberitahukan kepada orang',
  'closures[].source': 'surat yang menetapkannya',
  sources: 'di mana aturannya dibaca',
}

const services: Readonly<Record<string, string>> = {
  'services.ID.bucket': 'kelompok kuotanya yang biasa, yang boleh ditanyakan oleh quota.*.takes',
  'services.ID.channels': 'lewat apa saja layanan ini dapat diminta',
  'services.ID.documents': 'dokumen yang dibawa; kata-katanya ada pada pesan doc.<id>',
  'services.ID.fee': 'biayanya, menurut fees.yaml',
  'services.ID.surcharge': 'biaya tambahannya, menurut fees.yaml',
  'speeds.ID.ready': 'berapa hari kerja sejak datang sampai selesai; 0 = pada hari itu',
  'speeds.ID.lead': 'paling lambat dipesan berapa hari sebelum datang',
  'speeds.ID.fee': 'biaya tambahannya, menurut fees.yaml',
  'speeds.ID.when': 'kapan ditawarkan',
}

const fees: Readonly<Record<string, string>> = {
  'fees[].from': 'hari pertama berlaku',
  'fees[].source': 'peraturannya',
  'fees[].items': 'rupiah',
  free: 'sebab layanan tidak dipungut biaya; yang pertama benar yang dipakai',
}

const calendar: Readonly<Record<string, string>> = {
  year: 'tahun semua harinya',
  source: 'sumber setiap hari yang tidak menyebut sumbernya sendiri',
  'days[].date': 'harinya',
  'days[].name': 'apa yang diperingati',
  'days[].kind': 'libur nasional (HOLIDAY) atau cuti bersama (JOINT_LEAVE); kantor tutup pada keduanya',
  'days[].source': 'keputusannya, bila bukan keputusan tahun itu',
  'days[].checked': 'false: ditulis dari ingatan, bandingkan dengan keputusannya',
}

const visits: Readonly<Record<string, string>> = {
  'visits.ID.form': 'formulir dari forms/',
  'visits.ID.service': 'layanan yang diberikan di sana',
  'visits.ID.cohort': 'siapa yang didatangi',
  'visits.ID.roster': 'nama-nama diketahui lebih dahulu, atau kunjungan menjawab permintaan keluarga (FROM_REQUEST)',
  'visits.ID.walkIn': 'orang di luar daftar boleh dicatat, dengan tanda',
  'visits.ID.minTeam': 'paling sedikit berapa petugas',
}

/**
 * What each key means, in Indonesian, by document; the English sentence stands with the key in its schema. A key is written as in
 * docs/packs.md: `quota.ID.daily`, `closures[].date`.
 */
export const indonesian: Readonly<Partial<Record<DocumentKind, Readonly<Record<string, string>>>>> =
  { office, policy: indonesianPolicy, services, fees, calendar, visits }
