import { z } from 'zod'

export const Refusal = z.enum([
  'bad-request', 'bad-field', 'wrong-login', 'too-many-tries', 'not-logged-in', 'not-allowed', 'no-such-office', 'code-unknown',
  'not-found', 'not-now', 'colleague-unknown', 'kind-unknown', 'request-needed', 'place-missing', 'region-unknown', 'date-past', 'team-too-small',
  'roster-of-request', 'answer-wrong', 'still-held', 'wrong-passport', 'courier-unknown', 'parcels-taken', 'number-wrong', 'counts-differ', 'not-that-courier',
  'parcel-unknown', 'parcel-not-tried', 'parcel-not-out',
  'closed-already', 'closed-by-pack', 'not-closed', 'outage-already', 'no-outage', 'times-crossed',
  'wrong-person', 'reason-unknown', 'class-unknown', 'not-by-queue', 'closed', 'no-seats', 'nik-active', 'locked',
])
/** Why the API says no: a stable code. */
export type Refusal = z.infer<typeof Refusal>

/** Status and words of every refusal; `{field}` is filled in with a field of the same name. */
export const refusals = {
  'bad-request': { status: 400, id: 'Permintaan ini tidak dapat dibaca.', en: 'This request cannot be read.' },
  'bad-field': { status: 400, id: 'Isian {field} tidak dapat dipakai. Contoh yang benar: {example}', en: 'The {field} cannot be used. An example of a right one: {example}' },
  'wrong-login': { status: 401, id: 'Surel atau kata sandi tidak cocok.', en: 'E-mail and password do not match.' },
  'too-many-tries': { status: 429, id: 'Terlalu sering mencoba. Tunggu satu menit.', en: 'Too many tries. Wait a minute.' },
  'not-logged-in': { status: 401, id: 'Silakan masuk dahulu.', en: 'Please log in first.' },
  'not-allowed': { status: 403, id: 'Tugas Anda di kantor ini tidak mencakup hal itu.', en: 'Your role at this office does not include that.' },
  'no-such-office': { status: 404, id: 'Anda tidak bertugas di kantor itu.', en: 'You do not work at that office.' },
  'code-unknown': { status: 404, id: 'Tidak ada antrean dengan kode ini di kantor ini. Periksa delapan angkanya.', en: 'This office has no booking with this code. Check its eight digits.' },
  'not-found': { status: 404, id: 'Catatan ini tidak ada di kantor ini.', en: 'This office has no such record.' },
  'colleague-unknown': { status: 404, id: 'Orang ini bukan petugas lapangan atau kurir kantor ini.', en: 'This person is no outreach officer or courier of this office.' },
  'not-now': { status: 409, id: 'Keadaannya sudah berubah. Muat ulang, lalu lihat apa yang masih dapat dilakukan.', en: 'This has changed meanwhile. Load it again and see what can still be done.' },
  'kind-unknown': { status: 409, id: 'Kantor ini tidak mempunyai jenis kunjungan itu.', en: 'This office has no such kind of visit.' },
  'request-needed': { status: 409, id: 'Kunjungan rumah menjawab satu permintaan keluarga; kunjungan lain tidak.', en: 'A home visit answers a request of a family, and other visits answer none.' },
  'place-missing': { status: 400, id: 'Tulis tempatnya. Contoh: Balai Kampung Bugis', en: 'Write the place. For example: Balai Kampung Bugis' },
  'region-unknown': { status: 409, id: 'Kantor ini tidak berkunjung ke wilayah itu.', en: 'This office does not visit that region.' },
  'date-past': { status: 409, id: 'Tanggal itu sudah lewat.', en: 'That day is over.' },
  'team-too-small': { status: 409, id: 'Kunjungan ini perlu sedikitnya {least} petugas.', en: 'This visit needs {least} officers at the least.' },
  'roster-of-request': { status: 409, id: 'Kunjungan rumah hanya untuk orang dalam permintaannya.', en: 'A home visit is for the person of its request alone.' },
  'answer-wrong': { status: 409, id: '{field}: {why}', en: '{field}: {why}' },
  'still-held': { status: 409, id: 'Masih tertahan. {why}', en: 'Still held. {why}' },
  'wrong-passport': { status: 400, id: 'Nomor paspor tidak dapat dipakai. Contoh: C1234567', en: 'The passport number cannot be used. For example: C1234567' },
  'courier-unknown': { status: 404, id: 'Orang ini bukan kurir kantor ini.', en: 'This person is no courier of this office.' },
  'parcels-taken': { status: 409, id: '{count} kiriman sudah masuk manifes lain. Muat ulang, lalu pilih lagi.', en: '{count} of these parcels are on another manifest by now. Load the page again and choose anew.' },
  'number-wrong': { status: 400, id: 'Kode kiriman tidak benar. Periksa sepuluh angkanya, misalnya 2039-4882-45.', en: 'The parcel number is not right. Check its ten digits, such as 2039-4882-45.' },
  'counts-differ': { status: 409, id: 'Hitungan kedua pihak belum sama dengan manifes.', en: 'The two counts do not agree with the manifest yet.' },
  'not-that-courier': { status: 403, id: 'Manifes ini untuk kurir lain. Yang menandatangani adalah kurir yang namanya tercantum.', en: 'This manifest is for another courier. The one who is named on it signs.' },
  'parcel-unknown': { status: 404, id: 'Kantor ini tidak mempunyai kiriman dengan kode itu.', en: 'This office has no parcel with that number.' },
  'parcel-not-tried': { status: 409, id: 'Kurir belum mencatat kunjungan untuk kiriman ini. Minta kurir mencatatnya di HP dan menyambungkannya dahulu.', en: 'The courier has not noted a visit for this parcel. Ask the courier to note it on the phone and to connect first.' },
  'parcel-not-out': { status: 409, id: 'Kiriman ini tidak sedang dibawa kurir.', en: 'This parcel is with no courier.' },
  'closed-already': { status: 409, id: 'Hari itu sudah ditutup.', en: 'That day is closed already.' },
  'closed-by-pack': { status: 409, id: 'Hari itu libur menurut paket kantor. Ubah di sana, lalu terbitkan.', en: "That day is closed by the office's pack. Change it there, and publish." },
  'not-closed': { status: 409, id: 'Hari itu tidak ditutup.', en: 'That day is not closed.' },
  'outage-already': { status: 409, id: 'Gangguan sudah dinyatakan.', en: 'An outage is on already.' },
  'no-outage': { status: 409, id: 'Tidak ada gangguan yang sedang berlaku.', en: 'No outage is on.' },
  'times-crossed': { status: 409, id: 'Gangguan harus mulai paling lambat sekarang dan selesai sesudahnya.', en: 'An outage begins now or earlier, and ends later than now.' },
  'wrong-person': { status: 400, id: 'Nama atau NIK tidak benar. NIK memiliki 16 angka.', en: 'Name or NIK is not right. A NIK has 16 digits.' },
  'reason-unknown': { status: 409, id: 'Kantor ini tidak memakai alasan itu.', en: 'This office does not accept that reason.' },
  'class-unknown': { status: 409, id: 'Kantor ini tidak mengenal golongan prioritas itu.', en: 'This office has no such priority.' },
  'not-by-queue': { status: 409, id: 'Layanan itu tidak memakai antrean loket.', en: 'That service is not queued for at the counter.' },
  closed: { status: 409, id: 'Jam layanan hari ini sudah selesai.', en: 'The office has no more hours today.' },
  'no-seats': { status: 409, id: 'Tempat untuk warga yang dibantu di loket hari ini sudah habis.', en: 'The seats for people helped at the counter are used up today.' },
  'nik-active': { status: 409, id: 'Orang ini sudah punya antrean di {office}, {date}.', en: 'This person already has a booking at {office}, {date}.' },
  locked: { status: 409, id: 'Orang ini baru dapat memesan lagi {until}.', en: 'This person may book again from {until}.' },
} as const satisfies Record<Refusal, { status: 400 | 401 | 403 | 404 | 409 | 429; id: string; en: string }>

/** RFC 9457; `title` is for people, in the language that was asked for, `code` for programs. */
export const Problem = z.object({ type: z.string(), status: z.int(), title: z.string(), code: Refusal.optional() })
export type Problem = z.infer<typeof Problem>
