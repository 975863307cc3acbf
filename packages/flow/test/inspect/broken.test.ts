import { expect, test } from 'vitest'
import { findingsOf, lineOf, tellEach, type Mistake } from './corpus.ts'

const mistakes: Record<string, Mistake> = {
  'a notice about a passport that tells of a booking': {
    file: 'national/messages/id.yaml', from: 'Simpan kode {passport.code}.', to: 'Simpan kode {booking.code}.',
    at: `national/notices.yaml:${lineOf('national/notices.yaml', 'application.accepted')} notices.accepted.text`, says: 'which application.accepted does not bring',
  },
  'a notice about a parcel that waits': {
    file: 'national/notices.yaml', from: '{ on: delivery.out,', to: '{ on: delivery.out, at: { after: passport.collectBy, days: 5 },',
    at: `national/notices.yaml:${lineOf('national/notices.yaml', 'delivery.out')} notices.post-out.at`, says: 'it cannot wait. leave out at',
  },
  'a notice that waits for a moment which its event does not bring': {
    file: 'national/notices.yaml', from: 'before: booking.expires', to: 'before: booking.arrives',
    at: `national/notices.yaml:${lineOf('national/notices.yaml', 'before: booking.expires')} notices.hold-remind.at.before`,
    says: 'booking.arrives is no moment that booking.held brings. there is booking.expires, booking.start, booking.date',
  },
  'a notice that waits for a number': {
    file: 'national/notices.yaml', from: 'before: booking.expires', to: 'before: booking.size',
    at: 'notices.hold-remind.at.before', says: 'booking.size is no moment',
  },
  'a notice that waits for a day without an hour': {
    file: 'national/notices.yaml', from: 'before: booking.expires,', to: 'before: booking.date, days: 1,',
    at: 'notices.hold-remind.at.before', says: 'booking.date is a day, which has no hour. add time',
  },
  'a notice that waits so many days, said as a text': {
    file: 'national/notices.yaml', from: 'minutes: policy.hold.remindMin', to: 'days: booking.code',
    at: 'notices.hold-remind.at.days', says: 'is string, should be int',
  },
  'a notice that waits before and after': {
    file: 'national/notices.yaml', from: 'before: booking.expires,', to: 'before: booking.expires, after: booking.start,',
    at: 'notices.hold-remind.at', says: 'has before and after, or neither',
  },
  'a screen that does not exist': {
    file: 'national/flows/book.yaml', from: 'drop: { label: book.give-back, go: restart }', to: 'drop: { label: book.give-back, go: restar }',
    at: 'screens.going.options.drop.go', says: 'there is no screen book/restar. did you mean restart?',
  },
  'a screen that nothing leads to': {
    file: 'national/flows/help.yaml', from: 'stopped: { end: help.stopped }', to: 'stopped: { end: help.stopped }\n  lonely: { end: help.stopped }',
    at: 'screens.lonely', says: 'no dial, keyword or other screen leads here',
  },
  'two screens that only lead to each other': {
    file: 'national/flows/help.yaml', from: 'stopped: { end: help.stopped }', to: "stopped: { set: { a: '1' }, go: more }\n  more: { set: { a: '2' }, go: stopped }",
    at: 'screens.more', says: 'from here the conversation can never end',
  },
  'an outcome that nobody handles': {
    file: 'national/flows/book.yaml', from: 'on: { ok: members, nothing-held: lapsed } }', to: 'on: { ok: members } }',
    at: 'screens.members.screens.without.on', says: 'not handled: nothing-held. name a screen for each, or write else: ...',
  },
  'an outcome that the action does not have': {
    file: 'national/flows/cancel.yaml', from: 'ok-locked: locked', to: 'ok-lock: locked',
    at: 'screens.cancel.on.ok-lock', says: 'booking.cancel has no outcome ok-lock. did you mean ok-locked?',
  },
  'an action that does not exist': {
    file: 'national/flows/book.yaml', from: 'do: booking.addMember', to: 'do: booking.addMembers',
    at: 'screens.members.screens.add.do', says: 'there is no action booking.addMembers. did you mean booking.addMember?',
  },
  'an action without what it needs': {
    file: 'national/flows/check.yaml', from: 'do: booking.find, with: { code: answers.code }', to: 'do: booking.find, with: { kode: answers.code }',
    at: 'screens.by-code.with', says: 'booking.find needs code',
  },
  'a list that does not exist': {
    file: 'national/flows/move.yaml', from: 'list: dates.open', to: 'list: date.open',
    at: 'screens.date.list', says: 'there is no list date.open. did you mean dates.open?',
  },
  'a refusal that is none': {
    file: 'national/flows/confirm.yaml', from: 'already: confirmed, ', to: 'already: refused, ',
    at: 'screens.refused.end', says: 'booking.confirm already leads here and is no refusal',
  },
  'a refusal without words': {
    file: 'national/messages/en.yaml', from: /^ {2}move-limit:.*$/m, to: '', at: 'refusal.move-limit', says: 'no words for the refusal move-limit (en)',
  },
  'a refusal with words for one surface only': {
    file: 'national/messages/id.yaml', from: 'too-late: { ussd: "Sudah', to: 'too-late: { form: "Sudah',
    at: 'refusal.too-late', says: 'no words for the refusal too-late (id)',
  },
  'a message in one language only': {
    file: 'national/messages/en.yaml', from: '  busy: "Too many tries. Try again in an hour."\n', to: '',
    at: 'screens.members.screens.busy.menu', says: 'there is no message book.busy in messages/en.yaml',
  },
  'other variables in English': {
    file: 'national/messages/en.yaml', from: 'sure: "Move to {answers.slot:slot} {office.zone}?"', to: 'sure: "Move to {answers.slot:slot}?"',
    at: 'move.sure.text', says: 'other variables than in Indonesian: office.zone',
  },
  'a variable that does not exist': {
    file: 'national/messages/id.yaml', from: '{booking.arriveBy}', to: '{booking.arrive}',
    at: 'hint.arrive.text', says: '{booking.arrive}: there is no such variable',
  },
  'a format that the variable does not have': {
    file: 'national/messages/id.yaml', from: '{service.label}{@hint.speed}', to: '{service.label:slot}{@hint.speed}',
    at: 'book.summary.text', says: '{service.label} cannot be written as slot',
  },
  'an included part that does not exist': {
    file: 'national/messages/id.yaml', from: '{@hint.arrive}{@hint.ready-by} Bawa', to: '{@hint.arive}{@hint.ready-by} Bawa',
    at: 'book.done.sms', says: '{@hint.arive}: there is no such message. did you mean hint.arrive?',
  },
  'a NIK in an SMS': {
    file: 'national/messages/id.yaml', from: 'Kode {booking.code}. Balas YA utk konfirmasi antrean', to: 'Lahir {answers.birthDate}, {booking.code}. Balas YA utk konfirmasi antrean',
    at: 'register.held.text', says: '{answers.birthDate} would stand in an SMS',
  },
  'a text without words': { file: 'national/messages/id.yaml', from: /^ {2}bye: .*$/m, to: '  bye: ""', at: 'common.bye.text', says: 'says nothing' },
  'a curly quote': {
    file: 'national/messages/en.yaml', from: 'All right. No place', to: 'It\u2019s all right. No place',
    at: 'common.bye.text', says: '\u2019 (U+2019) makes every SMS with it less than half as long. write \'',
  },
  'a no-break space': {
    file: 'national/messages/id.yaml', from: 'Terima kasih."', to: 'Terima\u00a0kasih."',
    at: 'common.bye.text', says: 'a no-break space (U+00A0) makes every SMS with it less than half as long. write a plain space',
  },
  'a screen that is too long': {
    file: 'national/messages/id.yaml', from: 'Waktu habis, tempat sudah dilepas. Ambil lagi jam yang sama?', to: `Waktu habis, tempat sudah dilepas. ${'Ambil lagi jam yang sama? '.repeat(4)}`,
    at: 'screens.lapsed.menu', says: 'septets (id), 150 fit',
  },
  'a list of which only two fit on a page': {
    file: 'national/messages/id.yaml', from: '  date-item: "{item.date:short} (sisa {item.left})"', to: '  date-item: "{item.date:short} masih ada sisa {item.left} tempat"',
    at: 'screens.date.list', says: 'a page of 3 items can take',
  },
  'a refusal of two SMS': {
    file: 'national/messages/id.yaml', from: 'sms: "{office.sender}: Layanan ini tidak lewat antrean. Balas SYARAT." }', to: `sms: "{office.sender}: ${'Layanan ini tidak lewat antrean. '.repeat(5)}" }`,
    at: 'refusal.not-by-queue.sms', says: 'one SMS have 160',
  },
  'a notice of three SMS': {
    file: 'national/messages/en.yaml', from: 'You came late, code', to: `${'You came late. '.repeat(20)} Code`,
    at: 'notice.forfeited.text', says: 'two SMS have 306',
  },
  'an expression that cannot be read': {
    file: 'national/flows/book.yaml', from: "when: 'answers.service in policy.walkInOnly'", to: "when: 'answers.service in policy.walkInOnly)'",
    at: 'screens.route.branch.0.when', says: '',
  },
  'an expression that uses what is not in scope': {
    file: 'national/notices.yaml', from: 'policy.hold.remindMin }', to: 'answers.party }',
    at: 'notices.hold-remind.at.minutes', says: 'in scope here: booking, policy',
  },
  'an expression of the wrong type': {
    file: 'national/flows/book.yaml', from: 'times: booking.size', to: 'times: booking.code',
    at: 'screens.members.times', says: 'is string, should be int',
  },
  'a function that is not for packs': {
    file: 'national/questions.yaml', from: "constraint: 'value >= today'", to: `constraint: 'value.matches("20.*")'`,
    at: 'questions.visitDate.constraint', says: 'the function matches is not available',
  },
  'a policy that does not exist, used in a condition': {
    file: 'national/flows/check.yaml', from: 'when: policy.reschedule.max > 0', to: 'when: policy.reschedule.most > 0',
    at: 'screens.confirmed.options.move.when', says: 'most',
  },
  'a person added before seats are held': {
    file: 'national/flows/book.yaml', from: 'party: { ask: party, go: migrant }', to: 'party: { ask: party, go: members }',
    at: 'screens.members.screens.add.do', says: 'a person can be added here before seats are held',
  },
  'a text about a booking where there is none': {
    file: 'national/flows/book.yaml', from: 'full-told: { end: refusal.no-seats }', to: 'full-told: { end: book.done }',
    at: 'screens.full-told.end', says: 'book.done tells a booking, and there need be none here',
  },
  'an illness asked about before a consent': {
    file: 'national/flows/sick.yaml', from: '"no": declined }', to: '"no": patient }',
    at: 'screens.patient.ask', says: 'HEALTH is asked for before a consent. lead here only from the yes: of a question of type consent',
  },
  'a consent taken from a text': {
    file: 'national/sms.yaml', from: 'fields: [patient, placeText, phone]', to: 'fields: [consentHealth, patient]',
    at: 'keywords.sick.fields.0', says: 'consentHealth is a consent, which is asked for',
  },
  'a text about what the outcome does not bring': {
    file: 'national/flows/cancel.yaml', from: 'done: { end: cancel.done, send: true }', to: 'done: { end: cancel.locked, send: true }',
    at: 'screens.done.end', says: 'cancel.locked tells {result.until}, which booking.cancel ok does not bring',
  },
  'options that can all be hidden': {
    file: 'national/flows/book.yaml', from: '      stop: { label: book.stop, go: drop }\n', to: '',
    at: 'screens.other-slot.options', says: 'all options can be hidden at once. leave one option without when',
  },
  'a branch that can be closed': {
    file: 'national/flows/book.yaml', from: '      - { go: find-next }\n', to: "      - { when: 'true', go: find-next }\n",
    at: 'screens.seat.branch.2', says: 'the last way has a condition',
  },
  'a question that does not exist': {
    file: 'national/flows/book.yaml', from: 'party: { ask: party, go: migrant }', to: 'party: { ask: partij, go: migrant }',
    at: 'screens.party.ask', says: 'there is no question partij. did you mean party?',
  },
  'two keywords with one word': {
    file: 'national/sms.yaml', from: 'words: [HILANG, LOST]', to: 'words: [HILANG, LOST, "c.e.k"]',
    at: 'keywords.lost.words.2', says: 'c.e.k already starts check',
  },
  'a keyword that starts nothing': {
    file: 'national/sms.yaml', from: 'start: needs/lost }', to: 'start: needs/losst }',
    at: 'keywords.lost.start', says: 'there is no screen needs/losst. did you mean needs/lost?',
  },
  'a keyword for a conversation that is not for SMS': {
    file: 'national/sms.yaml', from: 'start: help/start }', to: 'start: home/start }',
    at: 'keywords.help.start', says: 'home is no conversation for sms',
  },
  'a format that does not exist': {
    office: 'bogor', file: 'national/policy.yaml', from: 'format: NAME_DOB_DATE', to: 'format: NAME_DATE',
    at: 'sms.format', says: 'there is no format NAME_DATE. did you mean NAME_DOB_DATE?',
  },
  'a last bucket that does not take everybody': {
    file: 'national/policy.yaml', from: "public:   { takes: 'true'", to: `public:   { takes: 'channel == "USSD"'`,
    at: 'quota.public', says: "the last bucket does not take everybody. write takes: 'true' there",
  },
  'a bucket below the one that takes all': {
    file: 'palembang/policy.yaml', from: 'perSlot: 50 }', to: `perSlot: 50 }\n  late: { takes: 'channel == "SMS"', daily: 5, perSlot: null, prefix: L }`,
    at: 'quota.late', says: 'public above takes everybody: this bucket is never used',
  },
  'hours into which no window fits': {
    file: 'palembang/policy.yaml', from: 'slot: { minutes: 120 }', to: 'slot: { minutes: 120, hours: { fri: ["08:00-09:30"] } }',
    at: 'slot.hours.fri', says: 'no window of 120 minutes fits here',
  },
  'a daily quota that the windows cannot hold': {
    file: 'palembang/policy.yaml', from: 'daily: 150', to: 'daily: 151',
    at: 'quota.public.daily', says: '151 a day are never reached: 3 windows of 50 are 150',
  },
  'a service without a fee': {
    file: 'national/services.yaml', from: 'documents: [ktp, old-passport], fee: passport', to: 'documents: [ktp, old-passport], fee: pasport',
    at: 'services.renewal.fee', says: 'the newest fees have no pasport. did you mean passport?',
  },
  'a document without words': {
    file: 'national/services.yaml', from: 'documents: [ktp, old-passport]', to: 'documents: [ktp, old-pasport]',
    at: 'services.renewal.documents.1', says: 'there is no message doc.old-pasport in messages/id.yaml. did you mean doc.old-passport?',
  },
  'a time zone that does not exist': {
    file: 'palembang/office.yaml', from: 'timezone: Asia/Jakarta', to: 'timezone: Asia/Jakatra',
    at: 'timezone', says: 'got the text "Asia/Jakatra". write a time zone such as Asia/Jakarta',
  },
  'somebody who may receive a passport and is refused then': {
    office: 'tanjungpinang', file: 'tanjungpinang/policy.yaml', from: 'delivery: { enabled: true }', to: 'delivery: { enabled: true, receivers: [self] }',
    at: 'questions.receiver.choices', says: 'kk is offered, and then refused. write the same as in policy.delivery.receivers',
  },
  'a closed day in the wrong year': {
    file: 'national/calendar/id-2018.yaml', from: 'date: 2018-08-22', to: 'date: 2019-08-22',
    at: 'days.20', says: '2019-08-22 is not in 2018',
  },
  'a message that an office misspells': {
    office: 'bogor', file: 'bogor/messages/id.yaml', from: '  text:', to: '  texts:',
    at: 'help.texts.ussd', says: 'nobody ever says help.texts. did you mean help.text?',
  },
}

tellEach(mistakes)

test('a finding names the line of the mistake', () => {
  const found = findingsOf(mistakes['a time zone that does not exist'] as Mistake)
  expect(found[0]).toContain(`palembang/office.yaml:${lineOf('palembang/office.yaml', 'timezone')} timezone`)
})
