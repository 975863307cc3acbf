import { expect, test } from 'vitest'
import { answer, input, inspectPack, start, understand, type Answer, type Context, type State, type Step } from '@jemput/flow'
import { readOffice } from './pack/packs.ts'
import { contextOf, stored } from './phone.ts'

const get = (edit?: (name: string, text: string) => string) => {
  const { pack, sources } = readOffice('tanjungpinang', edit)
  if (!pack) throw new Error('the pack cannot be read')
  return { pack, sources }
}
const ctx: Context = contextOf(get().pack, { surface: 'sms', today: '2017-11-22' })
const SAKIT = 'SAKIT#Siti#RSUD ruang Melati#081234567890'

/** What a text fills in. */
const fills = (text: string): unknown => {
  const means = understand(ctx, text, null)
  return means.kind === 'start' && means.at === 'sick/start' ? means.answers : means
}
/** The conversation that a text begins, as far as a person takes it. */
const tell = (text: string, ...texts: string[]): Exclude<Step, { kind: 'call' }> & { asked: string[] } => {
  const asked: string[] = []
  const visit = { number: 7, status: 'requested', contact: '+6281234567890', answerBy: '2017-11-23' }
  const done: Answer = { kind: 'action', outcome: 'ok', result: { visit } }
  const settle = (first: Step): Exclude<Step, { kind: 'call' }> => {
    let step = stored(first)
    while (step.kind === 'call') {
      asked.push(JSON.stringify(step.call))
      step = stored(answer(ctx, step.state, done))
    }
    return step
  }
  const means = understand(ctx, text, null)
  if (means.kind !== 'start') throw new Error(`${text} begins nothing`)
  let step = settle(start(ctx, means.at, { answers: means.answers }))
  for (const one of texts) step = settle(input(ctx, step.state, one))
  return { ...step, asked }
}

test('SAKIT is read with any separator, and a space after it is as good', () => {
  const all = { patient: 'Siti', placeText: 'RSUD ruang Melati', phone: '081234567890' }
  for (const text of [SAKIT, 'sakit Siti#RSUD ruang Melati#081234567890', 'SAKIT *Siti*RSUD ruang Melati*081234567890', 'Sakit;Siti;RSUD ruang Melati;081234567890']) {
    expect(fills(text), text).toEqual(all)
  }
  expect(fills('SAKIT Siti Aminah#RSUD ruang Melati')).toEqual({ patient: 'Siti Aminah', placeText: 'RSUD ruang Melati' })
})

test('nobody guesses where a name ends: without separators the name is asked for', () => {
  expect(fills('SAKIT Siti Aminah RSUD Melati')).toEqual({})
  expect(fills('SAKIT')).toEqual({})
})

test('a family that says no is forgotten, and nothing was asked of the office', () => {
  const { state, asked } = tell(SAKIT, 'TIDAK')
  expect(asked).toEqual([])
  expect(JSON.stringify(state)).not.toMatch(/Siti|Melati|81234567890/)
})

test('what was agreed to is asked for once and then forgotten by the conversation', () => {
  const { text, state, asked } = tell(SAKIT, 'YA', '1', '3', '1', '1')
  expect(text).toContain('Permintaan kunjungan no. 7 kami terima. Petugas menghubungi 0812****890 paling lambat Kam 23/11/17.')
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('"consent":true')
  expect(JSON.stringify(state)).not.toMatch(/Siti|Melati/)
})

test('anything but yes or no is asked again, and agrees to nothing', () => {
  const { state, text } = tell(SAKIT, 'mungkin')
  expect(text).toContain('Jawab 1 (ya) atau 2 (tidak).')
  expect((state satisfies State).at).toBe('sick/consent')
})

const findings = (file: string, from: string, to: string): string[] => {
  const { pack, sources } = get((name, text) => (name === file ? text.replace(from, to) : text))
  return inspectPack(pack, sources).map(({ path, message }) => `${path}: ${message}`)
}

test('a consent that leads on whatever is answered is none', () => {
  expect(findings('national/flows/sick.yaml', '"yes": region, "no": declined', 'go: region')).toContain(
    'screens.patient.ask: HEALTH is asked for before a consent')
})

test('a request is told only where there is one', () => {
  expect(findings('national/flows/sick.yaml', 'declined: { end: sick.declined }', 'declined: { end: sick.known }')).toContain(
    'screens.declined.end: sick.known tells a request for a visit, and there need be none here')
})
