import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { readPackFolder } from '@jemput/api'
import type { Pack } from '@jemput/flow'
import { rehearse, readRehearsal } from '../src/rehearse.ts'
import { printOutcome, type Outcome } from '@jemput/scenario'

/*
 * A village library on the whole engine: published, dialled, written to, reminded, received at the counter. It extends nothing, so
 * whatever it says it says itself; whatever the engine said of passports by itself would be seen here.
 */
const folder = fileURLToPath(new URL('./story-hour', import.meta.url))
const passportWords = /paspor|passport|imigrasi|immigration|kanim|\bnik\b|\bkk\b|\bktp\b|haji|hajj|jemput bola/i

let outcomes: readonly Outcome[]
let pack: Pack | undefined
beforeAll(async () => {
  pack = (await readPackFolder(folder)).pack
  outcomes = (await rehearse(folder, readRehearsal(folder).stories)).outcomes
})

test('a library books children for its story hour: by phone, by text, at the counter, with reminders and a free seat for who comes later', () => {
  expect(outcomes.flatMap((outcome) => (outcome.failure ? [printOutcome(outcome)] : []))).toEqual([])
  expect(outcomes.length).toBeGreaterThanOrEqual(6)
})

test('nobody there reads a word about passports, on no screen and in no SMS', () => {
  const read = outcomes.flatMap(({ transcript }) => transcript.map(({ text }) => text))
  expect(read.length).toBeGreaterThan(40)
  expect(read.filter((text) => passportWords.test(text))).toEqual([])
})

test('nothing in its own words is about passports either, and it has all of them', () => {
  expect(pack?.office.extends).toBeUndefined()
  expect(Object.values(pack?.messages ?? {}).flatMap((leaves) => Object.values(leaves)).flatMap((leaf) => Object.values(leaf)).filter((text) => passportWords.test(text))).toEqual([])
})
