import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formBody } from '@jemput/demo'
import { askWithStories } from '../src/pack.ts'
import { freePort, startServer } from './whole-way/server.ts'

/*
 * The tutorial of docs/packs.md, done as it stands there in an empty folder: its files are written, its commands carried out in their order,
 * the server is started and dialled. What is a program of its own there runs in this process here, except the server.
 */
const manual = readFileSync(new URL('../../../docs/packs.md', import.meta.url), 'utf8')
const [, tutorial = ''] = /\n## A new office in ten minutes\n([\s\S]*?)\n## /.exec(manual) ?? []
const here = process.cwd()
const root = mkdtempSync(join(tmpdir(), 'jemput-tutorial-'))
const dataDir = join(root, 'data')
const said: string[] = []

type Block = { path: string | undefined; language: string; text: string }
/** Every block of the tutorial; one that a line with a path in backticks stands above is that file. */
const blocks = Array.from(tutorial.matchAll(/(?:^`([\w./-]+)`\n)?^```(\w+)\n([\s\S]*?)^```$/gm),
  ([, path, language = '', text = '']): Block => ({ path, language, text }))

const PACK = 'npm --prefix "$JEMPUT" run --silent pack -- '
const START = /^PORT=\d+ npm --prefix "\$JEMPUT" start$/

async function carryOut(line: string): Promise<void> {
  if (line.startsWith('export ')) return
  if (line.startsWith(PACK)) {
    const { code, text } = await askWithStories(line.slice(PACK.length).split(' '), { env: { DATA_DIR: dataDir }, now: Date.now() }, () => undefined)
    said.push(`${line.slice(PACK.length)}\n${text}`)
    expect(code, text).toBe(0)
  } else if (START.test(line)) said.push(`start\n${await serveAndDial('*384*14#')}`)
  else execFileSync('sh', ['-ec', line], { cwd: root })
}

/** What the phone shows that dials this code. */
async function serveAndDial(serviceCode: string): Promise<string> {
  const server = await startServer(await freePort(), { DATA_DIR: dataDir })
  try {
    const key = readFileSync(join(dataDir, 'gateway.key'), 'utf8').trim()
    const body = formBody([['phoneNumber', '+628121'], ['serviceCode', serviceCode], ['text', ''], ['sessionId', 'ATUid_1'], ['networkCode', '99999']])
    const answer = await fetch(`${server.url}/gateway/africastalking/${key}/ussd`,
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
    return await answer.text()
  } finally {
    await server.stop()
  }
}

const answerTo = (command: string): string => said.find((one) => one.startsWith(command)) ?? `nobody typed ${command}:\n${said.join('\n')}`

beforeAll(async () => {
  process.chdir(root)
  for (const { path, language, text } of blocks) {
    if (path !== undefined) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    } else if (language === 'sh') for (const line of text.trim().split('\n')) await carryOut(line)
  }
})
afterAll(() => {
  process.chdir(here)
  rmSync(root, { recursive: true })
})

test('the tutorial makes an office of four files', () => {
  expect(blocks.flatMap(({ path }) => path ?? [])).toEqual([
    'pekanbaru/office.yaml', 'pekanbaru/policy.yaml', 'pekanbaru/messages/id.yaml', 'pekanbaru/features/antrean.feature'])
})

test('the office is in order, explained, printed, played and published', () => {
  expect(answerTo('check pekanbaru')).toContain('pekanbaru: in order')
  expect(answerTo('explain pekanbaru policy.arrival')).toMatch(/policy\.arrival\.earlyMin = 20\n(.*\n)*? +pekanbaru +pekanbaru\/policy\.yaml:3 +this counts/)
  expect(answerTo('print help pekanbaru')).toContain('Tanya petugas di loket 1.')
  expect(answerTo('publish pekanbaru')).toMatch(/2 stories came true\.\nnational: published as version 1 .*\npekanbaru: published as version 1 /)
})

test('a phone that dials its code reaches it', () => {
  expect(answerTo('start')).toMatch(/^start\nCON Kanim Pekanbaru\n1 Daftar antrean\n/)
})

test('a change is told in words, published and taken back', () => {
  expect(answerTo('diff pekanbaru ./pekanbaru')).toContain('tempat setiap jam layanan: 20 -> 25')
  expect(said.filter((one) => one.startsWith('publish'))[1]).toContain('pekanbaru: published as version 2')
  expect(answerTo('rollback pekanbaru')).toContain('version 3 now says what version 1 said')
  expect(answerTo('versions pekanbaru')).toMatch(/\n +3 .* in force, the same as version 1\n +2 /)
})
