import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { septets, smsParts } from '@jemput/flow'
import { Cast, Installation, play, printOutcome, readStories, type Outcome } from '@jemput/scenario'
import { everyRule, isTest, nameInSources, readSourceRules } from './source-rules.ts'

const packs = fileURLToPath(new URL('../../packs/', import.meta.url))
const offices = readdirSync(packs).filter((office) => existsSync(join(packs, office, 'features')))
let installation: Installation
/** Stories as docs/sources.md names them, each with whether all of its rows came true. */
const cameTrue = new Map<string, boolean>()

beforeAll(async () => { installation = await Installation.open() })
afterAll(() => installation.close())

/** What holds for every screen and message: it fits the narrowest phone, costs no more than two parts and carries no NIK. */
function expectFitting({ transcript }: Outcome): void {
  for (const { does, text } of transcript) {
    if (does === 'sees' || does === 'ends') expect(septets(text), text).toBeLessThanOrEqual(150)
    if (does !== 'receives') continue
    expect(smsParts(text), text).toMatchObject({ encoding: 'GSM-7', parts: expect.toSatisfy((parts: number) => parts <= 2) })
    expect(text).not.toMatch(/\d{16}/)
  }
}

describe.each(offices)('%s keeps its promises', (office) => {
  for (const story of readStories(join(packs, office, 'features'))) {
    test(`${story.name} (${relative(packs, story.file)}:${story.line})`, async () => {
      const name = nameInSources(office, story)
      const before = cameTrue.get(name) ?? true
      cameTrue.set(name, false)
      const outcome = await play(story, await Cast.enter(installation))
      if (outcome.failure) expect.fail(printOutcome(outcome))
      expectFitting(outcome)
      cameTrue.set(name, before)
    })
  }
})

test('every office that takes bookings has stories', () => {
  const withPolicy = readdirSync(packs).filter((office) => office !== 'national' && existsSync(join(packs, office, 'office.yaml')))
  expect(offices).toEqual(expect.arrayContaining(withPolicy))
})

test('every rule of the articles is listed in docs/sources.md with a story that came true, or with what replaces it and why', () => {
  const rules = readSourceRules()
  expect(rules.map(({ mark }) => mark)).toEqual(everyRule)
  for (const { mark, provedBy, stories: named, tests } of rules) {
    expect(named.filter((name) => cameTrue.get(name) !== true), `${mark}: no such story came true`).toEqual([])
    expect(tests.filter((path) => !isTest(path)), `${mark}: no such test`).toEqual([])
    if (!/Instead/.test(provedBy)) expect([...named, ...tests], `${mark} is not proved`).not.toEqual([])
  }
})
