import { expectEqual, expectLines, expectWords } from './expect.ts'
import { define, type StepDefinition } from './step.ts'

const given = define('given')
const when = define('when')
const then = define('then')

/** Every sentence that a story may use, in both languages; docs/stories.md explains them. */
export const steps: readonly StepDefinition[] = [
  // The stage
  given('the office {text}', 'kantor {text}', (cast, { text }) => cast.enter(text)),
  given('the pack in {text}', 'paket di {text}', (cast, { text }) => cast.enterPack(text)),
  given('it is {date} {time}', 'sekarang {date} {time}', (cast, { date, time }) => cast.clock.set(date, time)),
  given('{count} seat(s) is/are taken on {date} at {time}', '{count} kursi terisi pada {date} pukul {time}',
    (cast, { count, date, time }) => cast.office.fill(count, date, time)),
  given('{count} seat(s) is/are taken on {date}', '{count} kursi terisi pada {date}', (cast, { count, date }) => cast.office.fill(count, date)),
  given('every seat is taken until {date}', 'semua kursi terisi sampai {date}', (cast, { date }) => cast.office.fillAll(date)),
  given('{phone} has a booking on {date} at {time}', '{phone} punya antrean pada {date} pukul {time}',
    (cast, { phone, date, time }) => cast.office.book(cast.phone(phone), date, time)),
  given('{phone} has a booking on {date} at {time} with NIK {text}', '{phone} punya antrean pada {date} pukul {time} dengan NIK {text}',
    (cast, { phone, date, time, text }) => cast.office.book(cast.phone(phone), date, time, text)),

  given('{phone} has a passport that is ready', '{phone} punya paspor yang selesai', (cast, { phone }) => cast.office.makePassport(cast.phone(phone))),
  given('{phone} has a passport that is being made', '{phone} punya paspor yang dibuat',
    (cast, { phone }) => cast.office.beginPassport(cast.phone(phone))),

  // What people do
  when('{phone} dials {text}', '{phone} menghubungi {text}', (cast, { phone, text }) => cast.phone(phone).dial(text)),
  when('{phone} answers {text}', '{phone} menjawab {text}', (cast, { phone, text }) => cast.phone(phone).answer(text)),
  when('{phone} chooses {text}', '{phone} memilih {text}', (cast, { phone, text }) => cast.phone(phone).choose(text)),
  when('{phone} sends {text}', '{phone} mengirim SMS {text}', (cast, { phone, text }) => cast.phone(phone).send(cast.office.smsNumber, text)),
  when('the session of {phone} drops', 'sesi {phone} terputus', (cast, { phone }) => cast.phone(phone).drop()),
  when('the applicant of {phone} arrives at {time}', 'pukul {time} pemohon {phone} datang',
    (cast, { phone, time }) => cast.office.receive(cast.phone(phone), time)),
  when('the payment of {phone} is received', 'pembayaran {phone} diterima', (cast, { phone }) => cast.pay(cast.phone(phone))),
  when('{phone} pays {count} rupiah', '{phone} membayar {count} rupiah', (cast, { phone, count }) => cast.pay(cast.phone(phone), count)),
  when('an officer helps an applicant at the counter for the reason {text}', 'petugas membantu pemohon di loket dengan alasan {text}',
    (cast, { text }) => cast.office.help(text)),
  when('an officer helps a priority applicant {text} at the counter', 'petugas membantu pemohon prioritas {text} di loket',
    (cast, { text }) => cast.office.helpFirst(text)),
  when('an officer books for {phone} on {date} at {time}', 'petugas memesankan {phone} pada {date} pukul {time}',
    (cast, { phone, date, time }) => cast.office.bookFor(cast.phone(phone), date, time)),

  when('an officer removes applicant {count} from the booking of {phone}', 'petugas mengeluarkan pemohon {count} dari antrean {phone}',
    (cast, { phone, count }) => cast.office.removeMember(cast.phone(phone), count)),
  when('the visit {text} at {place} captures {count} person/people', 'kunjungan {text} di {place} mencatat {count} orang',
    (cast, { text, place, count }) => cast.captureOnVisit(text, place, count)),
  when('the code of {phone} is scanned at the kiosk', 'kode {phone} dipindai di kios', (cast, { phone }) => cast.office.scanAtKiosk(cast.phone(phone))),
  when('the interview of {phone} comes to {place} because {text}', 'wawancara {phone} menghasilkan {place} karena {text}',
    (cast, { phone, place, text }) => cast.office.interview(cast.phone(phone), place, text)),

  when('the office cancels the booking of {phone} because {text}', 'kantor membatalkan antrean {phone} karena {text}',
    (cast, { phone, text }) => cast.office.cancel(cast.phone(phone), text)),
  when('the office closes on {date} because {text}', 'kantor tutup pada {date} karena {text}',
    (cast, { date, text }) => cast.office.decide({ act: 'closes', date, reason: text })),
  when('the office opens again on {date}', 'kantor buka lagi pada {date}', (cast, { date }) => cast.office.decide({ act: 'reopens', date })),
  when('the system of the office is down because {text}', 'sistem kantor terganggu karena {text}',
    (cast, { text }) => cast.office.decide({ act: 'is down', reason: text })),
  when('the system of the office works again', 'sistem kantor pulih', (cast) => cast.office.decide({ act: 'works again' })),

  // What happens by itself
  when('the gateway repeats the last request', 'gateway mengulang permintaan terakhir', (cast) => cast.network.repeat()),
  when('{count} minute(s) pass(es)', '{count} menit berlalu', (cast, { count }) => cast.clock.pass(count)),
  when('the system restarts', 'sistem dimulai ulang', (cast) => cast.restart()),

  // What must be true now
  then('the screen says {text}', 'layar berisi {text}', (cast, { text }) => expectWords(cast.screen.text, text)),
  then('the screen is:', 'layar adalah:', (cast, _, docString) => expectLines(cast.screen.text, docString)),
  then('the session ends', 'sesi berakhir', (cast) => expectEqual(cast.screen.open ? 'CON' : 'END', 'END')),
  then('{phone} receives an SMS saying {text}', '{phone} menerima SMS berisi {text}',
    (cast, { phone, text }) => cast.phone(phone).inbox.expectSaying(text)),
  then('{phone} receives no SMS', '{phone} tidak menerima SMS', (cast, { phone }) => cast.phone(phone).inbox.expectNothing()),
  then('{count} seat(s) is/are taken on {date} at {time}', '{count} kursi terisi pada {date} pukul {time}',
    async (cast, { count, date, time }) => expectEqual(await cast.office.taken(date, time), count)),
  then('{count} seat(s) is/are taken on {date}', '{count} kursi terisi pada {date}',
    async (cast, { count, date }) => expectEqual(await cast.office.taken(date), count)),
  then('the booking of {phone} is {text}', 'antrean {phone} berstatus {text}',
    async (cast, { phone, text }) => expectEqual(await cast.office.statusOf(cast.phone(phone)), text)),
  then('the staff have {count} task(s) {text}', 'petugas punya {count} tugas {text}',
    async (cast, { count, text }) => expectEqual(await cast.office.countTasks(text), count)),
  then('{count} interview(s) came to {text} this month', '{count} wawancara bulan ini menghasilkan {text}',
    async (cast, { count, text }) => expectEqual(await cast.office.countInterviews(text), count)),
  then('ticket {text} comes out', 'tiket {text} keluar', (cast, { text }) => expectEqual(cast.office.ticket, text)),
]
