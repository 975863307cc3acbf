import { expect, test } from 'vitest'
import { answer, input, show, start } from '@jemput/flow'
import { contextOf, newDesk, newPhone } from './phone.ts'
import { storyHour } from './story-hour.ts'

const dial = () => newPhone(contextOf(storyHour()))

test('a caller books two seats: seats first, then a name for each child, then a summary, a screen and an SMS', () => {
  const phone = dial().type('1', '1', '1', '2')
  expect(phone.text).toBe('Anak 1/2, sampai 09.15\nNama anak:\n00 Menu')
  phone.type('Ani Rahma', '01012011', 'Budi', '02022012')
  expect(phone.text).toBe('Ani Rahma +1\nSel 08/08/17 08.00-09.00 WITA\nBenar?\n1 Ya\n2 Tanya lagi\n3 Tidak\n00 Menu')
  phone.type('1')
  expect(phone.ended).toBe(true)
  expect(phone.text).toBe('Kursi A-001 s.d. A-002, kode 4071-2683\nSel 08/08/17 08.00-09.00')
  expect(phone.sms).toBe('TAMAN BACAAN: Kursi A-001 s.d. A-002, kode 4071-2683, Sel 08/08/17. Bawa tikar kecil, gelas. Uang Rp5.000.')
  expect(phone.desk.calls.map(({ name }) => name)).toEqual([
    'services.offered', 'dates.open', 'booking.hold', 'booking.addMember', 'booking.addMember', 'booking.confirm',
  ])
})

test('options are numbered by what is shown, so a hidden one leaves no gap', () => {
  expect(dial().text).toBe('Melati\n1 Pesan kursi\n2 Keluarga\n3 Jajak pendapat')
})

test('a mistake asks the same question again with the error; help comes with the second', () => {
  const phone = dial().type('1', '1', '1', 'dua')
  expect(phone.text).toBe('Jawab dengan angka.\nBerapa anak? (1-4)\n0 Kembali  00 Menu')
  phone.type('7')
  expect(phone.text).toBe('Paling banyak 4 anak.\nBerapa anak? (1-4)\nPerlu bantuan? SMS BANTUAN ke +62811000007.\n0 Kembali  00 Menu')
  expect(phone.type('2').text).toContain('Anak 1/2')
  expect(phone.state.tries).toBe(0)
})

test('a number that no option has is a mistake, and the options stay', () => {
  expect(dial().type('8').text).toBe('Pilih salah satu nomor.\nMelati\n1 Pesan kursi\n2 Keluarga\n3 Jajak pendapat')
})

test('a refusal speaks with the words of its outcome, and 0 leads back to the person', () => {
  const phone = dial().type('1', '1', '1', '1', 'Dodo', '01012010')
  expect(phone.text).toBe('Anak ini sudah punya kursi Rab 09/08/17.\n1 Anak lain\n2 Tidak\n0 Kembali  00 Menu')
  expect(phone.type('1').text).toContain('Anak 1/1')
  expect(phone.state.each).toEqual({ no: 1, of: 1 })
})

test('an outcome saves only what it carries', () => {
  const phone = dial().type('1', '1', '1', '4')
  expect(phone.text).toContain('Sisa 3 kursi.')
  expect(phone.state.answers).toHaveProperty('next', null)
  expect(dial().type('1', '1', '1', '2').state.answers).not.toHaveProperty('next')
})

test('a list of one with a way for it is passed through, and 0 passes it too', () => {
  const desk = newDesk()
  const { act } = desk
  desk.act = (call) => (call.name === 'dates.open' ? { kind: 'list', items: [{ date: '2017-08-08', left: 1 }] } : act(call))
  const phone = newPhone(contextOf(storyHour()), desk).type('1', '1')
  expect(phone.at).toBe('book/party')
  expect(phone.type('0').at).toBe('book/tale')
})

test('a list that was shown is shown again by 0, even when one item is left: else 0 would lead nowhere', () => {
  const desk = newDesk()
  const phone = newPhone(contextOf(storyHour()), desk).type('1', '1', '1')
  desk.act = () => ({ kind: 'list', items: [{ date: '2017-08-08', left: 1 }] })
  expect(phone.type('0').text).toBe('Dongeng, hari apa?\n1 Sel 08/08/17 (sisa 1)\n0 Kembali  00 Menu')
})

test('an empty list leads elsewhere', () => {
  const desk = newDesk()
  const { act } = desk
  desk.act = (call) => (call.name === 'dates.open' ? { kind: 'list', items: [] } : act(call))
  const phone = newPhone(contextOf(storyHour()), desk).type('1', '1')
  expect(phone.text).toBe('Semua penuh.')
  expect(phone.ended).toBe(true)
})

test('seen counts the showings of a screen, so "another" is offered once', () => {
  const phone = dial().type('1', '1', '1', '1', 'Ani', '01012011')
  expect(phone.text).toContain('2 Tanya lagi')
  expect(phone.type('2').text).not.toContain('Tanya lagi')
})

test('a question that stays open takes - or nothing', () => {
  expect(dial().type('3', '2', '-').at).toBe('poll/again')
  expect(dial().type('3', '2', '').at).toBe('poll/again')
  expect(dial().type('3', '2', 'sore').state.answers.note).toBe('sore')
})

test('a question that does not matter is skipped', () => {
  expect(dial().type('3', '1', '-', '1').at).toBe('poll/code')
  const song = dial().type('3', '2', '-', '1')
  expect(song.at).toBe('poll/bye')
  expect(song.text).toBe('Terima kasih: Lagu.')
})

test('options are picked by number or by their words, in either language', () => {
  expect(dial().type('3', 'lagu', '-').at).toBe('poll/again')
  expect(dial().type('3', 'LAGU.', '-', 'ya').at).toBe('poll/bye')
  expect(dial().type('3', 'lagu', '-', 'No').at).toBe('poll/bye')
  expect(dial().type('3', '2', '-', 'y').state.answers.again).toBe(true)
})

test('a conversation begins with its defaults, also when another one jumps to it', () => {
  expect(dial().type('2').state.answers).toEqual({ speed: 'slow' })
})

test('a conversation that runs in circles ends with an honest word', () => {
  const phone = dial().type('2', '1', 'Ani', 'an', '2')
  expect(phone.text).toBe('Maaf, ada gangguan.')
  expect(phone.ended).toBe(true)
})

test('a host whose outcomes lead in a circle is stopped too', () => {
  const pack = storyHour()
  pack.flows.book = {
    id: 'book', surfaces: ['ussd'], start: 'tale', screens: { tale: { do: 'booking.confirm', on: { else: 'tale' } } },
  }
  const phone = newPhone(contextOf(pack)).type('1')
  expect(phone.text).toBe('Maaf, ada gangguan.')
  expect(phone.desk.calls.length).toBeLessThan(100)
})

test('the same screen in another language, with the same meaning of each number', () => {
  const phone = dial().type('1')
  const english = show(contextOf(storyHour(), { language: 'en' }), phone.state)
  expect(english).toMatchObject({ kind: 'screen', text: 'Mau dengar apa?\n1 Story\n2 Puppets\n0 Back  00 Menu' })
})

test('an action may swap the pack: the conversation goes on in the other one', () => {
  const ctx = contextOf(storyHour())
  const other = storyHour()
  other.office = { ...other.office, short: 'Mawar' }
  ctx.pack.flows.book = {
    id: 'book', surfaces: ['ussd'], start: 'tale',
    screens: { tale: { do: 'office.enter', with: { office: '"mawar"' }, on: { ok: 'home/start', off: 'tale' } } },
  }
  other.flows = ctx.pack.flows
  const asked = input(ctx, start(ctx, 'home/start').state, '1')
  expect(asked).toMatchObject({ kind: 'call', call: { kind: 'action', name: 'office.enter', inputs: { office: 'mawar' } } })
  const entered = answer({ ...ctx, pack: other }, asked.state, { kind: 'action', outcome: 'ok', result: {} })
  expect(entered).toMatchObject({ kind: 'screen', text: expect.stringMatching(/^Mawar\n/) })
})

test('inputs of an action that cannot be computed are null', () => {
  const phone = dial().type('1', '1', '1', '1')
  expect(phone.desk.calls.at(-1)).toEqual({
    kind: 'action', name: 'booking.hold',
    inputs: { service: 'tale', slot: { date: '2017-08-08', start: '08:00', end: '09:00' }, party: 1, speed: null },
  })
})
