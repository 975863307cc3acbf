import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { septets, smsParts } from '@jemput/flow'
import { Cast, Installation, play, printOutcome, readStories, type Outcome } from '@jemput/scenario'

const packs = fileURLToPath(new URL('../../packs/', import.meta.url))
const offices = readdirSync(packs).filter((office) => existsSync(join(packs, office, 'features')))
let installation: Installation

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
      const outcome = await play(story, await Cast.enter(installation))
      if (outcome.failure) expect.fail(printOutcome(outcome))
      expectFitting(outcome)
    })
  }
})

test('every office that takes bookings has stories', () => {
  const withPolicy = readdirSync(packs).filter((office) => office !== 'national' && existsSync(join(packs, office, 'office.yaml')))
  expect(offices).toEqual(expect.arrayContaining(withPolicy))
})
