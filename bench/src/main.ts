import { firstLoad } from './first-load.ts'
import { outbox } from './outbox/run.ts'
import { inbound } from './ussd/inbound.ts'
import { ussd } from './ussd/run.ts'

/** `npm run bench` measures all of them, `npm run bench -- NAME` one. Each prints what it measured beside its bar. */
const benchmarks: Record<string, () => Promise<void>> = { ussd, inbound, outbox, 'first-load': firstLoad }

const names = process.argv.slice(2)
const unknown = names.find((name) => !benchmarks[name])
if (unknown) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(benchmarks).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of names.length > 0 ? names : Object.keys(benchmarks)) await benchmarks[name]?.()
}
