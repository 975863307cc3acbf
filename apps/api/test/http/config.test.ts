import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'

const strong = () => randomBytes(32).toString('base64url')
const production = () => ({
  DATABASE_URL: 'postgres://jemput:hush@db.example:5432/jemput', GATEWAY_KEY: strong(), MASTER_KEY: strong(),
  AT_USERNAME: 'kanim', AT_API_KEY: 'atsk_secret',
})
const namesIn = (env: Record<string, string>) => {
  const read = readConfig(env)
  return read.ok ? [] : read.wrong.map(({ name }) => name)
}

test('a fresh clone starts a demonstration on port 3000 of this machine alone', () => {
  expect(readConfig({})).toEqual({
    ok: true, config: expect.objectContaining({ port: 3000, host: '127.0.0.1', dataDir: './data', demo: true, pgPrepare: true }),
  })
})

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}))
})

test('with a database of its own the start names every secret that is missing', () => {
  expect(namesIn({ DATABASE_URL: 'postgres://db/jemput' })).toEqual(['GATEWAY_KEY', 'MASTER_KEY', 'AT_USERNAME', 'AT_API_KEY'])
})

test('a demonstration on PostgreSQL needs no secrets', () => {
  expect(namesIn({ DATABASE_URL: 'postgres://db/jemput', DEMO: 'on' })).toEqual([])
})

test('a production start takes strong secrets', () => {
  expect(namesIn(production())).toEqual([])
})

test('a production start refuses secrets that a person thought up', () => {
  expect(namesIn({ ...production(), GATEWAY_KEY: 'jemput', MASTER_KEY: 'a'.repeat(64) })).toEqual(['GATEWAY_KEY', 'MASTER_KEY'])
})

test('two gateway keys are valid while one is replaced, and both must be strong', () => {
  const [old, fresh] = [strong(), strong()]
  expect(readConfig({ ...production(), GATEWAY_KEY: `${old},${fresh}` })).toMatchObject({ config: { gatewayKeys: [old, fresh] } })
  expect(namesIn({ ...production(), GATEWAY_KEY: `${old},weak` })).toEqual(['GATEWAY_KEY'])
})

test('a wrong value is named with what came and an example', () => {
  expect(readConfig({ PORT: 'eighty', DEMO: 'maybe' })).toEqual({
    ok: false,
    wrong: [
      { name: 'PORT', came: '"eighty"', right: expect.stringContaining('3000') },
      { name: 'DEMO', came: '"maybe"', right: 'on or off' },
    ],
  })
})

test('a wrong secret is never repeated', () => {
  const said = JSON.stringify(readConfig({ GATEWAY_KEY: 'not safe/in?a path', DATABASE_URL: 'hush@db' }))
  expect(said).toContain('GATEWAY_KEY')
  expect(said).not.toContain('not safe')
  expect(said).not.toContain('hush')
})
