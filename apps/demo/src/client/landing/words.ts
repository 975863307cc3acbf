import type { Language } from '@jemput/ui'

/** What the landing page says. Indonesian is the original; English has the same keys, checked by the compiler. */
const id = {
  nav: { journey: 'Perjalanan', ways: 'Cara kerja', doors: 'Empat pintu', offices: 'Kantor' },
  sections: 'Bagian halaman',
  works: 'Jalan hari ini',
  later: 'Menyusul',
  hero: {
    title: ['Jemput membawa kantor paspor kepada warga', 'tanpa ponsel pintar,', 'tanpa jalan bagus,', 'tanpa sinyal.'],
    lead: 'Bapak dan Ibu memesan antrean dari telepon biasa, lewat USSD atau SMS. Menyusul: petugas datang ke kampung atau ke rumah, dan Kantor Pos mengantar paspor sampai ke tangan.',
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
    who: 'Pemohon, telepon tanpa internet',
    code: 'Kode antrean',
    stops: [
      ['Kirim SMS', 'Nama, tanggal lahir, tanggal datang'],
      ['Tempat ditahan', 'Kode datang lewat SMS'],
      ['Balas YA', 'Antrean jadi pasti'],
      ['Dapat nomor', 'A-012, dengan jam dan syarat'],
      ['Direkam', 'Di kantor, atau didatangi petugas'],
      ['Diantar', 'Kantor Pos, sampai ke tangan'],
    ],
    reply: (office: string, day: string) => [
      `IMIGRASI ${office.toUpperCase()}: Antrean A-012 terkonfirmasi ${day}. Kode`, 'Datang 07.30. Bawa KTP, KK, akta asli. Balas UBAH/BATAL.',
    ],
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
      plan: ['HP petugas menyimpan tiap rekaman', 'Terkirim begitu ada sinyal', 'Dihapus dari HP setelah lengkap di kantor'],
    },
    delivery: {
      title: 'Antar lewat Kantor Pos',
      text: 'Kurir menyerahkan paspor kepada pemohon atau keluarganya, dengan bukti.',
      plan: ['Kantor dan Pos menghitung bersama', 'Penerima memakai kode sendiri', 'Gagal tiga kali, kembali ke kantor'],
    },
    planned: 'Rancangan',
  },
  doors: {
    title: 'Empat pintu',
    note: 'Tiga sudah terbuka. Semua orang di sini rekaan.',
    phone: { title: 'Telepon simulasi', text: 'Untuk pemohon. Panggil kantor, baca SMS, putuskan sesi.' },
    field: { title: 'Aplikasi lapangan', text: 'Untuk petugas jemput bola dan kurir, tanpa internet.' },
    console: { title: 'Konsol kantor', text: 'Untuk petugas kantor: antrean hari ini, kedatangan dengan kode.' },
    api: { title: 'API', text: 'Untuk pengembang. Setiap rute, siapa yang boleh, dan penolakannya.' },
    account: 'Akun', password: 'Kata sandi', none: 'Tidak perlu masuk', offices: 'Kantor', health: 'Keadaan',
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
  works: 'Works today',
  later: 'Coming',
  hero: {
    title: ['Jemput brings the passport office to people', 'without a smartphone,', 'a good road,', 'or a good signal.'],
    lead: 'You book a place in the queue from any phone, by USSD or SMS. Coming: officers who visit the village or the sickbed, and the post office that brings the passport to your hand.',
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
    who: 'Applicant, a phone without internet',
    code: 'Booking code',
    stops: [
      ['Sends an SMS', 'Name, birth date, day of the visit'],
      ['A place is held', 'The code comes by SMS'],
      ['Replies YA', 'The place is certain'],
      ['Gets a number', 'A-012, with the hour and what to bring'],
      ['Is recorded', 'At the office, or visited at home'],
      ['Is delivered', 'By the post office, to the hand'],
    ],
    reply: (office, day) => [
      `IMIGRASI ${office.toUpperCase()}: Queue A-012 confirmed ${day}. Code`, 'Come at 07.30. Bring KTP, KK, birth certificate, originals. Reply CHANGE/CANCEL.',
    ],
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
      plan: [
        'The officer’s phone keeps every record', 'It leaves as soon as there is a signal', 'It is erased only once the office has it whole',
      ],
    },
    delivery: {
      title: 'Delivery by the post office',
      text: 'The courier hands the passport to the applicant or the family, with proof.',
      plan: [
        'Office and post count together', 'Receivers have a code of their own', 'After three failures it returns to the office',
      ],
    },
    planned: 'Planned',
  },
  doors: {
    title: 'Four doors',
    note: 'Three are open. All people here are invented.',
    phone: { title: 'Phone simulator', text: 'For applicants. Dial an office, read the SMS, drop the session.' },
    field: { title: 'Field app', text: 'For outreach officers and couriers, without internet.' },
    console: { title: 'Office console', text: 'For office staff: today’s queue, arrivals by code.' },
    api: { title: 'API', text: 'For developers. Every route, who may call it, and its refusals.' },
    account: 'Account', password: 'Password', none: 'None needed', offices: 'Offices', health: 'Status',
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
