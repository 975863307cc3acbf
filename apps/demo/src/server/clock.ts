import { changed, done, refuse } from './network.ts'
import type { Network, Outcome } from './network.ts'
import { expireCalls } from './ussd/drop.ts'

const EARLIEST = Date.UTC(2015, 0, 1)
const LATEST = Date.UTC(2040, 0, 1)

/** Moves the demo's time: `{ by }` milliseconds, `{ to }` an instant, or `{ reset: true }` to the real one. */
export async function moveClock(network: Network, asked: { by?: unknown; to?: unknown; reset?: unknown }): Promise<Outcome> {
  const { clock } = network.options
  const now = clock.now()
  if (asked.reset === true) clock.reset()
  else {
    const wanted = typeof asked.to === 'number' ? asked.to : now + (typeof asked.by === 'number' ? asked.by : Number.NaN)
    // Not a comparison with `<`: NaN must fail it.
    if (!(wanted >= EARLIEST && wanted <= LATEST)) return refuse('bad-request')
    clock.shift(Math.round(wanted - now))
  }
  changed(network)
  await expireCalls(network)
  return done
}
