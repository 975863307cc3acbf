/*
 * A hybrid logical clock: `<epoch ms, 12 hex digits><counter, 4 hex digits>`. As text it sorts as what happened did, also when
 * the phone's own clock is set back in between (Kulkarni and others, 2014).
 */
const MOST = 0xffff

/** The moment of the next thing that is done here; later than `last` in any case. `now`: epoch ms. */
export function tick(last: string | null, now: number): string {
  const { ms, counter } = read(last)
  if (now > ms) return write(now, 0)
  return counter < MOST ? write(ms, counter + 1) : write(ms + 1, 0)
}

/** The same after hearing of something that was done elsewhere. */
export const merge = (last: string | null, heard: string, now: number): string => tick(last === null || heard > last ? heard : last, now)

const read = (clock: string | null) => (clock === null ? { ms: -1, counter: 0 }
  : { ms: Number.parseInt(clock.slice(0, 12), 16), counter: Number.parseInt(clock.slice(12), 16) })
const write = (ms: number, counter: number) => ms.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0')
