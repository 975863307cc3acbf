import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Cast, Installation, play, printOutcome, readFeature } from '@jemput/scenario'
import { runStories } from '../src/story/run-stories.ts'

const folder = mkdtempSync(join(tmpdir(), 'jemput-runner-'))
let installation: Installation
beforeAll(async () => { installation = await Installation.open() })
afterAll(async () => {
  await installation.close()
  rmSync(folder, { recursive: true })
})

/** Plays the one scenario of a text and prints it. */
async function tell(text: string): Promise<{ failure: string | undefined; printed: string }> {
  const [story] = readFeature(text, 'try.feature')
  if (!story) throw new Error('no scenario')
  const outcome = await play(story, await Cast.enter(installation))
  return { failure: outcome.failure?.kind, printed: printOutcome(outcome) }
}

/** The command line's exit code and all that it said. */
async function run(...paths: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const say = (text: string) => { lines.push(text) }
  const code = await runStories(paths, { say, complain: say }, (work) => work(installation))
  return { code, said: lines.join('\n') }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const english = (...steps: string[]) =>
  ['Feature: Try', '  Scenario: First try', '    Given the office "bogor"', '    And it is 2017-08-07 07:31', ...steps.map((step) => `    ${step}`)].join('\n')
const indonesian = (...steps: string[]) =>
  ['# language: id', 'Fitur: Coba', '  Skenario: Coba', '    Dengan kantor "bogor"', '    Dan sekarang 2017-08-07 07:31', ...steps.map((step) => `    ${step}`)].join('\n')

test('stories of both languages come true in one run, and everybody can follow what the phones saw', async () => {
  const first = file('first.feature', english(
    'And 50 seats are taken on 2017-08-07 at 08:00',
    'When +628121 sends "#Budi#25011987#07082017"',
    'Then +628121 receives an SMS saying "Sen 07/08/17 09.00-10.00"',
    'And the booking of +628121 is "held"',
  ))
  const second = file('second.feature', indonesian('Ketika +628121 menghubungi "*384*32#"', 'Maka layar berisi "Kanim Bogor"'))
  const { code, said } = await run(first, second)
  expect(code).toBe(0)
  expect(said).toContain('✓ First try')
  expect(said).toContain('2017-08-07 07:31  +628121  sends SMS #Budi#25011987#07082017')
  expect(said).toContain('+628121  receives SMS | IMIGRASI BOGOR: Kode ')
  expect(said).toMatch(/\+628121 {2}menghubungi \*384\*32#\n +\+628121 {2}melihat \| Kanim Bogor\n +\| 1 Daftar antrean/)
  expect(said).toContain('2 passed, 0 failed')
})

test('a story that does not come true ends the run with 1, and says where, what was expected and what came', async () => {
  const wrong = file('wrong.feature', english('When +628121 sends "#Budi#25011987#07082017"', 'Then 2 seats are taken on 2017-08-07 at 08:00'))
  const { code, said } = await run(wrong)
  expect(code).toBe(1)
  expect(said).toContain('✗ First try')
  expect(said).toContain(`${wrong}:6: Then 2 seats are taken on 2017-08-07 at 08:00\n  expected:\n    2\n  came:\n    1`)
  expect(said).toContain('0 passed, 1 failed')
})

test('an Indonesian story is told in Indonesian', async () => {
  const { printed } = await tell(indonesian('Ketika +628121 mengirim SMS "BANTUAN"', 'Maka +628121 menerima SMS berisi "Antrean A-001"'))
  expect(printed).toMatch(/seharusnya \(expected\):\n {4}SMS "Antrean A-001"\n {2}yang datang \(came\):\n {4}SMS "IMIGRASI BOGOR: /)
})

test('an unknown sentence is answered with the nearest one, before anything is played', async () => {
  const { failure, printed } = await tell(english('When +628121 dialled "*384*32#"'))
  expect(failure).toBe('unknown-step')
  expect(printed).toContain('try.feature:5: When +628121 dialled "*384*32#"')
  expect(printed).toContain('{phone} dials {text}')
  expect(printed).not.toContain('Kanim')
})

test('what is no feature, or not there, or nothing at all, ends the run with 2', async () => {
  const nonsense = await run(file('nonsense.feature', 'Feature: Try\n  Scenario: A\n    When it rings\n    Perhaps\n'))
  expect([nonsense.code, nonsense.said]).toEqual([2, expect.stringMatching(/nonsense\.feature:4:5 expected/)])
  const missing = await run(join(folder, 'nowhere.feature'))
  expect([missing.code, missing.said]).toEqual([2, expect.stringContaining('nowhere.feature')])
  expect((await run()).code).toBe(2)
  mkdirSync(join(folder, 'empty'))
  expect((await run(join(folder, 'empty'))).code).toBe(2)
})

test('an SMS that was read before the newest round does not count again', async () => {
  const again = await tell(english(
    'When +628121 sends "HELP"', 'Then +628121 receives an SMS saying "IMIGRASI BOGOR"', 'And +628121 receives an SMS saying "#Nama"',
    'And +628121 receives no SMS', 'When 1 minute passes', 'Then +628121 receives an SMS saying "IMIGRASI BOGOR"',
  ))
  expect(again.failure).toBe('mismatch')
  expect(again.printed).toContain('try.feature:10:')
})

test('an SMS that nobody expected is noticed', async () => {
  const { failure, printed } = await tell(english('When +628121 sends "HELP"', 'Then +628121 receives no SMS'))
  expect(failure).toBe('mismatch')
  expect(printed).toContain('came:\n    SMS "IMIGRASI BOGOR')
})

test('an exact screen is compared whole', async () => {
  const { failure, printed } = await tell(english('When +628121 dials "*384*32#"', 'Then the screen is:', '  """', '  Kanim Bogor', '  """'))
  expect(failure).toBe('mismatch')
  expect(printed).toContain('expected:\n    Kanim Bogor\n  came:\n    Kanim Bogor\n    1 Daftar antrean')
})

test.each([
  ['Given the office "bogr"', 'there are: ambon, atambua, batam, bogor, '],
  ['And 1 seat is taken on 2017-08-07 at 08:30', 'no window on 2017-08-07 at 08:30'],
  ['And 51 seats are taken on 2017-08-07 at 08:00', 'only 50 seats'],
  ['And +628121 has a booking on 2017-08-06 at 08:00', 'closed'],
  ['When +628121 answers "1"', 'let it dial first'],
  ['When +628121 sends "{code +628122}"', '+628122 has no booking'],
  ['When the gateway repeats the last request', 'no request yet'],
  ['Then the screen says "A"', 'no phone has dialled yet'],
])('"%s" cannot be played, and the story is told why', async (step, why) => {
  const { failure, printed } = await tell(english(step))
  expect(failure).toBe('cannot')
  expect(printed).toContain(why)
})

test('time only goes forward', async () => {
  const { printed } = await tell(english('When 10 minutes pass', 'And it is 2017-08-07 07:40'))
  expect(printed).toContain('it is 2017-08-07 07:41 already')
})

test('a day and a time that do not exist, and a folder that is not there, are said', async () => {
  expect((await tell(english('And 3 seats are taken on 2017-13-45 at 08:00'))).printed).toContain('there is no day 2017-13-45')
  expect((await tell(english('And 3 seats are taken on 2017-08-07 at 27:61'))).printed).toContain('there is no time 27:61')
  expect((await tell(english('Given the pack in "/nowhere/at-all"'))).printed).toContain('there is no folder /nowhere/at-all')
})

test('seats of a whole day are spread evenly, and what is taken already counts', async () => {
  const { printed, failure } = await tell(english(
    'And 30 seats are taken on 2017-08-07 at 08:00', 'And 100 seats are taken on 2017-08-07',
    'Then 34 seats are taken on 2017-08-07 at 08:00', 'And 33 seats are taken on 2017-08-07 at 09:00', 'And 100 seats are taken on 2017-08-07',
  ))
  expect(failure, printed).toBeUndefined()
})

test('a pack in a folder is played with its own rules', async () => {
  const copy = join(folder, 'small')
  cpSync(fileURLToPath(new URL('../../packs/bogor', import.meta.url)), copy, { recursive: true })
  const policy = join(copy, 'policy.yaml')
  writeFileSync(policy, readFileSync(policy, 'utf8').replace('perSlot: 50', 'perSlot: 1'))
  const { failure, printed } = await tell([
    'Feature: Try', '  Scenario: One an hour', `    Given the pack in "${copy}"`, '    And it is 2017-08-07 07:31',
    '    And 1 seat is taken on 2017-08-07 at 08:00', '    When +628121 sends "#Budi#25011987#07082017"',
    '    Then +628121 receives an SMS saying "09.00-10.00"',
  ].join('\n'))
  expect(failure, printed).toBeUndefined()
})

test('the time is that of the office, also when the office is named after it', async () => {
  const copy = join(folder, 'ambon')
  cpSync(fileURLToPath(new URL('../../packs/bogor', import.meta.url)), copy, { recursive: true })
  const office = join(copy, 'office.yaml')
  writeFileSync(office, readFileSync(office, 'utf8').replace('Asia/Jakarta', 'Asia/Jayapura'))
  const { failure, printed } = await tell([
    'Feature: Try', '  Scenario: Ambon', '    Given it is 2017-08-07 07:31', `    And the pack in "${copy}"`,
    '    When +628121 sends "#Budi#25011987#07082017"', '    And +628121 sends "YA"',
    '    Then +628121 receives an SMS saying "07/08/17 08.00-09.00 WIT"',
  ].join('\n'))
  expect(failure, printed).toBeUndefined()
  expect(printed).toContain('2017-08-07 07:31  +628121')
})

test('a pack with a mistake is not played: file, line and what would be right', async () => {
  const copy = join(folder, 'broken')
  cpSync(fileURLToPath(new URL('../../packs/bogor', import.meta.url)), copy, { recursive: true })
  writeFileSync(join(copy, 'policy.yaml'), 'arrival: { earlyMinutes: 30 }\n')
  const { failure, printed } = await tell(`Feature: Try\n  Scenario: Broken\n    Given the pack in "${copy}"\n`)
  expect(failure).toBe('cannot')
  expect(printed).toMatch(/policy\.yaml:1 .*earlyMin/)
})
