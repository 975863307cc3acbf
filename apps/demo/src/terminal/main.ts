import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { openLine } from './line.ts'
import { understand, words } from './phone.ts'

const DEFAULT_PORT = '3000'
const LOOK_MS = 800

/** A feature phone in the terminal: the demo's network carries what is typed to the real gateway routes, and brings SMS back. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { as: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: false })
  if (values.help) {
    console.log(words.help)
    return 0
  }
  const address = process.env['PUBLIC_URL'] ?? `http://localhost:${process.env['PORT'] ?? DEFAULT_PORT}`
  const line = await openLine(address, values.as).catch((error: unknown) => error instanceof Error ? error.message : String(error))
  if (typeof line === 'string') {
    console.error(line)
    return 2
  }
  console.log(words.greet(line.name, line.number, line.offices))
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void line.news().then((news) => {
      for (const sms of news) console.log(`\n${words.sms(sms)}`)
      if (news.length > 0) terminal.prompt()
    }).finally(() => { busy = false })
  }, LOOK_MS)
  terminal.prompt()
  for await (const typed of terminal) {
    if (typed.trim() === 'x') break
    console.log(await line.do(understand(typed, line.isOpen())))
    terminal.prompt()
  }
  clearInterval(timer)
  terminal.close()
  return 0
}

process.exitCode = await main()
