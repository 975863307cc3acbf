import type { Language } from '@jemput/ui'

/** What the landing page says. Indonesian is the original; English has the same keys, checked by the compiler. */
const id = {
  nav: { journey: 'Perjalanan', ways: 'Cara kerja', doors: 'Empat pintu', offices: 'Kantor' },
  sections: 'Bagian halaman',
  hero: {
    title: ['Jemput membawa kantor paspor kepada warga', 'tanpa ponsel pintar,', 'tanpa jalan bagus,', 'tanpa sinyal.'],
    lead: 'Bapak dan Ibu memesan antrean dari telepon biasa, lewat USSD atau SMS. Petugas datang ke kampung atau ke rumah dan merekam data tanpa internet. Kantor Pos mengantar paspor sampai ke tangan.',
    tryPhone: 'Coba telepon simulasi',
    seeDoors: 'Lihat empat pintu',
    office: (short: string) => `Kantor ${short}:`,
    inSimulator: 'di telepon simulasi',
    picture: 'Gambar paspor dan tiket antrean, keduanya contoh',
  },
  ticket: {
    sample: 'CONTOH', number: 'Nomor antrean', office: (short: string) => `Kanim ${short}`, name: 'Nama', day: 'Hari',
    hour: 'Jam',
    code: 'Kode antrean', bring: 'Bawa KTP, KK, dan akta lahir asli.', passport: 'PASPOR',
    stamp: ['KANTOR IMIGRASI', 'DATA CONTOH', 'TERIMA'],
  },
  journey: {
    title: 'Satu paspor, dari SMS sampai ke tangan',
    running: 'Sedang berjalan',
    who: 'Pemohon, sakit di rumah',
    code: 'Kode paspor',
    stops: [
      ['Minta kunjungan', 'Anaknya mengirim SMS SAKIT'],
      ['Direkam di rumah', 'Tanpa sinyal, tersimpan di HP petugas'],
      ['Lengkap di kantor', 'Data, foto, dan tanda tangan terkirim'],
      ['Paspor selesai', 'SMS datang, dibalas KIRIM'],
      ['Dibawa Pos', 'Dihitung berdua di loket'],
      ['Diterima', 'Menunggu kode penerima'],
    ],
    reply: (office: string) => [`IMIGRASI ${office.toUpperCase()}: Paspor Ibu sedang diantar Pos. Kode terima`, 'Sebutkan hanya saat paspor diserahkan.'],
  },
  ways: {
    title: 'Tiga cara mendatangi warga',
    phone: {
      title: 'Pesan antrean lewat USSD/SMS',
      text: 'Telepon apa saja bisa, tanpa paket data. Sampai lima orang dalam satu KK. Kode datang lewat SMS.',
      size: (septets: number) => `${septets} dari 150 septet`,
      screen: ['1 Daftar antrean', '2 Cek, ubah, batal', '3 Syarat paspor', '4 Bantuan', '5 Data Anda', '6 English'],
    },
    outreach: {
      title: 'Jemput bola tanpa sinyal',
      text: 'Petugas merekam orang di kampung atau di tempat tidurnya, berhari-hari tanpa internet.',
      caption: ['Kunjungan desa, 60 orang', 'Tanpa sinyal'],
      rows: [['Siti Aminah', 'Di HP'], ['La Ode Rahim', 'Terkirim, foto 2 dari 3'], ['Yohana Rumakefi', 'Lengkap'], ['Abdul Salam', 'Diterima kantor']],
    },
    delivery: {
      title: 'Antar lewat Kantor Pos',
      text: 'Kurir menyerahkan paspor kepada pemohon atau keluarganya, dengan bukti.',
      caption: ['Serah terima ke Pos', 'contoh'],
      rows: [['Dihitung petugas', '24 paspor'], ['Dihitung Pos', '24 paspor'], ['Selisih', '0'], ['Kode penerima', 'Cocok']],
    },
  },
  doors: {
    title: 'Empat pintu',
    note: 'Akun contoh sudah siap. Semua orang di sini rekaan.',
    phone: { title: 'Telepon simulasi', text: 'Untuk pemohon. Panggil kantor, baca SMS, putuskan sesi.' },
    field: { title: 'Aplikasi lapangan', text: 'Untuk petugas jemput bola dan kurir, tanpa internet.' },
    console: { title: 'Konsol kantor', text: 'Untuk petugas kantor: antrean, kunjungan, berkas, serah terima ke Pos, HP lapangan.' },
    api: { title: 'API', text: 'Untuk pengembang. Setiap rute, siapa yang boleh, dan penolakannya.' },
    enrol: 'Daftar HP', enrolBy: 'dengan kode dari konsol, halaman Perangkat',
    account: 'Akun', password: 'Kata sandi', none: 'Tidak perlu masuk', money: 'Bayar', bank: 'bank simulasi', offices: 'Kantor', health: 'Keadaan',
  },
  offices: {
    title: (count: string) => `${count} kantor, satu mesin`,
    counts: ['Belum ada', 'Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan'],
    note: 'Aturan tiap kantor adalah data, bukan program. Kuota, jam, menu, dan kata-katanya dapat diganti tanpa mengubah mesin.',
    frontDoor: 'Kode nasional, untuk memilih kantor:',
    columns: ['Kantor', 'Zona', 'Cara antre', 'Nomor SMS', 'Kode panggil'],
    modes: {
      DATE_TIME: 'Pemohon memilih hari dan jam',
      DATE: 'Pemohon memilih hari, sistem memberi jam',
      SYSTEM: 'Sistem mencarikan hari dan jam',
    } as Record<string, string>,
  },
  foot: {
    note: 'Jemput adalah perangkat lunak sumber terbuka. Nama, nomor, dan paspor di halaman ini data contoh. Ini bukan situs resmi Direktorat Jenderal Imigrasi.',
    licence: 'Lisensi Apache 2.0', health: 'Keadaan sistem',
  },
}

const en: typeof id = {
  nav: { journey: 'A journey', ways: 'How it works', doors: 'Four doors', offices: 'Offices' },
  sections: 'Sections of this page',
  hero: {
    title: ['Jemput brings the passport office to people', 'without a smartphone,', 'a good road,', 'or a good signal.'],
    lead: 'You book a place in the queue from any phone, by USSD or SMS. Officers come to the village or the sickbed and record people without internet. The post office brings the passport to your hand.',
    tryPhone: 'Try the phone simulator',
    seeDoors: 'See the four doors',
    office: short => `${short} office:`,
    inSimulator: 'in the phone simulator',
    picture: 'A passport and a queue ticket, both samples',
  },
  ticket: {
    sample: 'SAMPLE', number: 'Queue number', office: short => `Kanim ${short}`, name: 'Name', day: 'Day', hour: 'Time',
    code: 'Booking code', bring: 'Bring your KTP, KK and birth certificate.', passport: 'PASPOR',
    stamp: ['KANTOR IMIGRASI', 'SAMPLE DATA', 'ACCEPTED'],
  },
  journey: {
    title: 'One passport, from an SMS to the hand',
    running: 'On its way',
    who: 'Applicant, ill at home',
    code: 'Passport code',
    stops: [
      ['Asks for a visit', 'Her son sends the SMS SICK'],
      ['Recorded at home', 'No signal; kept on the officer’s phone'],
      ['Whole at the office', 'Data, photos and signature have arrived'],
      ['Passport made', 'An SMS comes, answered DELIVER'],
      ['With the post', 'Counted by two at the counter'],
      ['Received', 'Waits for the receiver’s code'],
    ],
    reply: (office) => [`IMIGRASI ${office.toUpperCase()}: The post is bringing your passport. Receiver code`, 'Say it only when the passport is handed over.'],
  },
  ways: {
    title: 'Three ways to reach people',
    phone: {
      title: 'Book by USSD or SMS',
      text: 'Any phone will do, without data. Up to five people of one family card. The code comes by SMS.',
      size: septets => `${septets} of 150 septets`,
      screen: ['1 Book a place', '2 My booking', '3 What to bring', '4 Help', '5 Your data', '6 Bahasa Indonesia'],
    },
    outreach: {
      title: 'Outreach without signal',
      text: 'Officers record people in the village or at the sickbed, for days without internet.',
      caption: ['Village visit, 60 people', 'No signal'],
      rows: [['Siti Aminah', 'On the phone'], ['La Ode Rahim', 'Sent, photo 2 of 3'], ['Yohana Rumakefi', 'Whole'], ['Abdul Salam', 'Accepted']],
    },
    delivery: {
      title: 'Delivery by the post office',
      text: 'The courier hands the passport to the applicant or the family, with proof.',
      caption: ['Handover to the post', 'sample'],
      rows: [['Counted by staff', '24 passports'], ['Counted by the post', '24 passports'], ['Difference', '0'], ['Receiver code', 'Matches']],
    },
  },
  doors: {
    title: 'Four doors',
    note: 'Sample accounts are ready. All people here are invented.',
    phone: { title: 'Phone simulator', text: 'For applicants. Dial an office, read the SMS, drop the session.' },
    field: { title: 'Field app', text: 'For outreach officers and couriers, without internet.' },
    console: { title: 'Office console', text: 'For office staff: queue, visits, applications, handover to the post, field phones.' },
    api: { title: 'API', text: 'For developers. Every route, who may call it, and its refusals.' },
    enrol: 'Enrol a phone', enrolBy: 'with a code of the console, page Phones',
    account: 'Account', password: 'Password', none: 'None needed', money: 'Paying', bank: 'bank simulator', offices: 'Offices', health: 'Status',
  },
  offices: {
    title: count => `${count} offices, one engine`,
    counts: ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'],
    note: 'Each office’s rules are data, not programs. Quotas, hours, menus and words change without touching the engine.',
    frontDoor: 'National code, to choose an office:',
    columns: ['Office', 'Zone', 'How one queues', 'SMS number', 'Dial code'],
    modes: {
      DATE_TIME: 'Applicants choose day and time',
      DATE: 'Applicants choose the day, the system gives the time',
      SYSTEM: 'The system finds day and time',
    },
  },
  foot: {
    note: 'Jemput is open source. Names, numbers and passports on this page are sample data. This is not an official site of the Directorate General of Immigration.',
    licence: 'Apache 2.0 licence', health: 'System status',
  },
}

export type Words = typeof id
export const words: Record<Language, Words> = { id, en }
