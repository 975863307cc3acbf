import type { Conversation, Leaf, Pack } from '@jemput/flow'

/*
 * A village library that books seats for its story hour. It knows nothing of passports: what works for it works for any office.
 */

const office: Pack['office'] = {
  spec: 1, id: 'library', template: false, name: 'Taman Bacaan Melati', short: 'Melati', sender: 'TAMAN BACAAN', timezone: 'Asia/Makassar',
  languages: ['id', 'en'], dial: '*123*7#', smsNumber: '+62811000007', address: '', staffPhone: '', regions: [], front: 'home/start',
  calendars: [], closures: [], sources: [], gateway: 'africastalking',
}

const day = ['08:00-12:00']
const policy: Pack['policy'] = {
  channels: ['USSD', 'SMS'],
  booking: { mode: 'DATE', reoffers: 1, identity: 'NAME_DOB', leadDays: 1, leadMin: 0, aheadDays: 30, datesShown: 5, overflow: 'NONE' },
  hold: { minutes: 15, remindMin: 5 },
  slot: { minutes: 60, hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] } },
  quota: { public: { takes: 'true', daily: 20, perSlot: 20, prefix: 'A' } },
  opening: { rhythm: 'ALWAYS', weekday: 'fri', at: '14:00', closes: null },
  intake: { window: null, days: 'ALL' },
  party: { max: 4, sameKk: false, kk: 'ONCE' }, phone: { maxActive: 5, maxParties: 1, perHour: 10 }, walkInOnly: [], sla: { regularWd: 0 }, accel: { enabled: false, leadDays: 0 },
  lock: { scope: 'NIK', from: 'CANCEL', lateHours: 24, days: { cancel: 0, lateCancel: 0, noShow: 0, forfeit: 0, expiry: 0 } },
  reschedule: { max: 1, until: '1d' }, proof: { cancel: 'PHONE', move: 'PHONE', deliver: 'PHONE', otherPhone: 'NOTHING' },
  arrival: { earlyMin: 0, graceMin: 15, lateFrom: 'START' }, late: { action: 'ASK', overrideReasons: [] }, assisted: { reasons: [] },
  priority: { access: 'WALK_IN', minAge: 0, inclusive: true, classes: {} },
  waitlist: { enabled: false, max: 9, answerMin: 60, keepDays: 14 }, closure: { action: 'MOVE', answerMin: 600 }, outage: { serveDays: 7 },
  interview: {},
  ticket: { digits: 3, form: '{prefix}-{n}' }, payment: { when: 'COUNTER', minutes: 60, remindMin: 0, late: 'TASK', refund: 'NONE' },
  homeVisit: { enabled: false, triageWd: 1, maxOpenPerPhone: 1, regions: [], letter: 'ASKED' },
  outreach: { closeAfterDays: 14 }, collect: { deadlineDays: 30 }, delivery: { enabled: false, receivers: ['self'], attempts: 1, reasons: ['empty'] },
  sms: { format: 'CHILD', session: 24, quiet: null, countries: ['62'], maxParts: 3, perSecond: 100, dailyCap: 2000, capShare: { reminder: 80, broadcast: 60 } }, ussd: { limit: 150, resumeMin: 10 },
  retention: { session: 1, hold: 7, smsBody: 30, smsHealth: 1, smsLog: 90, booking: 90, application: 30, visit: 90, health: 30, proof: 365, device: 30 },
}

const home: Conversation = {
  id: 'home', surfaces: ['ussd'], start: 'start',
  screens: {
    start: {
      menu: 'home.menu',
      options: {
        book: { label: 'home.book', go: 'book/tale' },
        closed: { label: 'home.closed', when: 'policy.party.max > 99', go: 'book/tale' },
        family: { label: 'home.family', go: 'family/start' },
        poll: { label: 'home.poll', go: 'poll/start' },
      },
    },
  },
}

/** Seats first, then a name for each child: an effect in a repeat. */
const book: Conversation = {
  id: 'book', surfaces: ['ussd', 'sms'], start: 'tale',
  screens: {
    tale: { list: 'services.offered', text: 'book.tale', item: 'book.tale-item', save: 'service', empty: 'none', go: 'date' },
    date: {
      list: 'dates.open', with: { service: 'answers.service', party: '1' }, text: 'book.date', item: 'book.date-item', save: 'date',
      single: 'party', empty: 'none', go: 'party',
    },
    party: { ask: 'party', fresh: false, go: 'hold' },
    hold: {
      do: 'booking.hold',
      with: {
        service: 'answers.service', slot: '{"date": answers.date.date, "start": "08:00", "end": "09:00"}', party: 'answers.party',
        speed: 'answers.book',
      },
      save: { next: 'result.next' },
      on: { ok: 'children', 'not-enough-seats': 'few', else: 'refused' },
    },
    few: { menu: 'book.few', options: { fewer: { label: 'book.fewer', go: 'fewer' }, stop: { label: 'common.no', go: 'refused' } } },
    fewer: { ask: 'party', fresh: true, go: 'hold' },
    children: {
      repeat: 'children', times: 'booking.size', from: 'booking.named', start: 'name',
      screens: {
        name: { ask: 'name', title: 'book.child', fresh: false, go: 'born' },
        born: { ask: 'birthDate', fresh: false, constraint: 'age(value, answers.date.date) < 12', wrong: 'wrong.too-old', go: 'add' },
        add: { do: 'booking.addMember', with: { name: 'each.name', birthDate: 'each.birthDate' }, on: { ok: 'next', else: 'not-this' } },
        'not-this': { menu: 'refusal.*', options: { again: { label: 'book.again', go: 'children' }, stop: { label: 'common.no', go: 'bye' } } },
      },
      go: 'sure',
    },
    sure: {
      menu: 'book.sure',
      options: {
        yes: { label: 'common.yes', go: 'confirm' },
        other: { label: 'book.other', when: 'seen("sure") <= policy.booking.reoffers', go: 'sure-again' },
        no: { label: 'common.no', go: 'bye' },
      },
    },
    'sure-again': { set: { asked: 'true' }, go: 'sure' },
    confirm: { do: 'booking.confirm', on: { ok: 'done', else: 'refused' } },
    done: { end: 'book.done', send: true },
    none: { end: 'book.none', send: false },
    bye: { end: 'common.bye', send: false },
    refused: { end: 'refusal.*', send: false },
  },
}

/** A repeat without any effect: 0 walks back through its elements. */
const family: Conversation = {
  id: 'family', surfaces: ['ussd'], start: 'start', defaults: { speed: '"slow"' },
  screens: {
    start: { ask: 'party', fresh: false, go: 'each' },
    each: {
      repeat: 'readers', times: 'answers.party', start: 'name',
      screens: {
        name: { ask: 'name', title: 'family.reader', fresh: false, go: 'nick' },
        nick: { ask: 'nick', fresh: false, go: 'next' },
      },
      go: 'tell',
    },
    tell: { menu: 'family.tell', options: { yes: { label: 'common.yes', go: 'bye' }, circle: { label: 'common.no', go: 'circle' } } },
    circle: { set: { asked: 'true' }, go: 'circle-back' },
    'circle-back': { branch: [{ go: 'circle' }] },
    bye: { end: 'common.bye', send: false },
  },
}

/** Picked answers, answers that may stay open, and screens that are skipped. */
const poll: Conversation = {
  id: 'poll', surfaces: ['ussd', 'sms'], start: 'start',
  screens: {
    start: { ask: 'kind', fresh: false, go: 'note' },
    note: { ask: 'note', fresh: false, go: 'again' },
    again: { ask: 'again', fresh: false, yes: 'code', no: 'bye' },
    code: { ask: 'code', fresh: false, relevant: 'answers.kind == "tale"', go: 'bye' },
    bye: { end: 'poll.bye', send: false },
  },
}

/** One text brings everything: `#Ani#25011987#07082017`. */
const child: Conversation = {
  id: 'child', surfaces: ['sms'], start: 'start', defaults: { party: '1' },
  screens: {
    start: { ask: 'name', fresh: false, go: 'birth' },
    birth: { ask: 'birthDate', fresh: false, go: 'visit' },
    visit: { ask: 'visitDate', fresh: false, go: 'done' },
    done: { end: 'child.done', send: false },
    help: { end: 'child.help', send: false },
    cancelled: { end: 'child.cancelled', send: false },
    yes: { end: 'child.yes', send: false },
  },
}

const id: Record<string, string | Leaf> = {
  'common.yes': 'Ya', 'common.no': 'Tidak', 'common.bye': 'Sampai jumpa.',
  'home.menu': '{office.short}', 'home.book': 'Pesan kursi', 'home.closed': 'Tutup', 'home.family': 'Keluarga', 'home.poll': 'Jajak pendapat',
  'service.tale': 'Dongeng', 'service.puppet': 'Wayang', 'doc.mat': { ussd: 'tikar', sms: 'tikar kecil' }, 'doc.cup': 'gelas',
  'book.tale': 'Mau dengar apa?', 'book.tale-item': '{item.label}', 'book.date': '{service.label}, hari apa?',
  'book.date-item': '{item.date:short} (sisa {item.left})', 'book.child': 'Anak {each.no}/{booking.size}, sampai {booking.expires:time}',
  'book.few': 'Sisa {result.left} kursi.', 'book.fewer': 'Kurangi', 'book.again': 'Anak lain', 'book.other': 'Tanya lagi',
  'book.sure': '{booking.names:party}\n{booking.date:short} {booking.time} {office.zone}\nBenar?',
  'book.done': {
    ussd: 'Kursi {booking.number}, kode {booking.code}\n{booking.date:short} {booking.time}',
    sms: '{office.sender}: Kursi {booking.number}, kode {booking.code}, {booking.date:short}. Bawa {service.documents}. Uang {service.fee}.{@hint.early}',
  },
  'book.none': '{office.sender}: Semua penuh.', 'hint.early': { when: 'policy.arrival.earlyMin > 0', text: ' Datang {booking.arriveBy}.' },
  'family.reader': 'Pembaca {each.no}/{each.of}', 'family.tell': 'Sudah?',
  'poll.bye': 'Terima kasih: {answers.kind}.', 'choice.kind.tale': 'Dongeng', 'choice.kind.song': 'Lagu',
  'child.done': '{office.sender}: {answers.name:first} dicatat {answers.visitDate:short}.', 'child.help': '{office.sender}: Tulis {@shape.child}.',
  'child.cancelled': '{office.sender}: Batal {answers.code}.', 'child.yes': '{office.sender}: Baik.',
  'shape.child': '#Nama#TglLahir#TglDatang', 'shape.child-example': '#Ani#25012010#07082017',
  'q.party': 'Berapa anak? (1-{policy.party.max})', 'q.name': { ussd: 'Nama anak:', sms: 'Balas dengan nama anak:', form: 'Nama' },
  'q.birthDate': { text: 'Tanggal lahir:', form: 'Tanggal lahir' }, 'q.visitDate': { text: 'Tanggal datang:', form: 'Tanggal datang' },
  'q.nick': 'Nama panggilan:', 'q.kind': 'Suka apa?', 'q.note': 'Catatan (- bila tidak ada):', 'q.again': 'Datang lagi?', 'q.code': 'Kode:',
  'wrong.party': 'Paling banyak {policy.party.max} anak.', 'wrong.too-old': 'Hanya untuk anak di bawah 12 tahun.',
  'wrong.birthDate': 'Tanggal lahir harus sebelum hari ini.', 'wrong.visitDate': 'Tanggal itu sudah lewat.',
  'wrong.name.length': 'Nama terlalu pendek atau panjang.', 'wrong.name.letters': 'Nama hanya huruf.', 'wrong.text.length': 'Terlalu panjang.',
  'wrong.number.format': 'Jawab dengan angka.', 'wrong.number.range': 'Angka di luar batas.', 'wrong.date.format': 'Tulis 8 angka.',
  'wrong.choice.unknown': 'Pilih salah satu nomor.', 'wrong.yesno.unknown': 'Jawab 1 (ya) atau 2 (tidak).',
  'wrong.code.length': 'Kode 8 angka, Anda menulis {given}.', 'wrong.code.check': 'Kode salah ketik.',
  'sms.wrong-field': '{office.sender}: {field.label} salah. {wrong} Contoh: {format.example}',
  'sms.too-few': '{office.sender}: Baru {format.given} dari {format.wanted} data. Tulis {format.shape}, contoh {format.example}',
  'sms.unknown': '{office.sender}: Belum kami mengerti. Tulis {format.shape}, atau BANTUAN.', 'sms.unknown-no-format': '{office.sender}: Balas BANTUAN.', 'sms.front': '{office.sender}: Tekan {office.dial}.',
  'refusal.nik-active': 'Anak ini sudah punya kursi {result.date:short}.', 'refusal.no-seats': 'Semua kursi penuh.',
  'refusal.not-enough-seats': 'Kursi tidak cukup.', 'refusal.try-later': 'Coba lagi nanti.',
  'status.held': 'menunggu', 'status.confirmed': 'pasti',
  'system.unnamed': '{booking.size} anak', 'system.range': '{numbers.first} s.d. {numbers.last}', 'system.more': 'Lagi', 'system.back': 'Kembali',
  'system.menu': 'Menu', 'system.resume': 'Tadi belum selesai.', 'system.resume-yes': 'Lanjutkan', 'system.resume-no': 'Mulai baru',
  'system.help': 'Perlu bantuan? SMS BANTUAN ke {office.smsNumber}.', 'system.unknown-option': 'Pilih salah satu nomor.',
  'system.broken': 'Maaf, ada gangguan.',
}
/** Only what a test reads differs; the rest is the same words. */
const en: Record<string, string | Leaf> = {
  ...id, 'common.yes': 'Yes', 'common.no': 'No', 'home.book': 'Book a seat', 'system.more': 'More', 'system.back': 'Back',
  'system.unnamed': '{booking.size} children', 'system.range': '{numbers.first} to {numbers.last}', 'service.tale': 'Story', 'service.puppet': 'Puppets',
}
const leaves = (texts: Record<string, string | Leaf>): Record<string, Leaf> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? { text } : text]))

/** A fresh pack; `change` turns one rule of its policy. */
export const storyHour = (change: Partial<Pack['policy']> = {}): Pack => ({
  office, policy: { ...policy, ...change },
  services: {
    tale: { bucket: 'public', channels: ['USSD', 'SMS'], documents: ['mat', 'cup'], fee: 'seat' },
    puppet: { bucket: 'public', channels: ['USSD', 'SMS'], documents: ['mat'], fee: 'seat', surcharge: 'puppet' },
  },
  speeds: { once: { ready: '0' } },
  free: {},
  fees: [
    { from: '2017-01-01', source: 'notice board', items: { seat: 5000, puppet: 2500 } },
    { from: '2018-01-01', source: 'notice board', items: { seat: 355000 } },
  ],
  calendar: [],
  questions: {
    party: { type: 'number', min: 1, max: 99, constraint: 'value <= policy.party.max' },
    name: { type: 'name', max: 40 },
    birthDate: { type: 'date', constraint: 'value < today && age(value, today) < 120' },
    visitDate: { type: 'date', constraint: 'value >= today' },
    nick: { type: 'text', max: 20 },
    note: { type: 'text', max: 60, required: 'false' },
    kind: { type: 'choice', choices: ['tale', 'song'] },
    again: { type: 'yesno' },
    code: { type: 'code' },
  },
  flows: { home, book, family, poll, child },
  sms: {
    separators: ['#', '*', ';', '|'],
    keywords: {
      yes: { words: ['YA', 'Y', 'YES'], start: 'child/yes' },
      code: { match: 'BOOKING', fields: ['code'], start: 'child/cancelled' },
      cancel: { words: ['BATAL', 'CANCEL'], fields: ['code?', 'birthDate?'], start: 'child/cancelled' },
      move: { words: ['UBAH'], fields: ['code?', 'birthDate?'], start: 'child/cancelled' },
      address: { words: ['UBAH ALAMAT'], start: 'child/help' },
      poll: { words: ['JAJAK'], start: 'poll/start' },
      book: { words: ['DAFTAR'], start: 'book/tale' },
      help: { words: ['BANTUAN', '?'], start: 'child/help' },
    },
    formats: { CHILD: { fields: ['name', 'birthDate', 'visitDate'], start: 'child/start', shape: 'shape.child', example: 'shape.child-example' } },
  },
  notices: {},
  forms: {},
  visits: {},
  messages: { id: leaves(id), en: leaves(en) },
})
