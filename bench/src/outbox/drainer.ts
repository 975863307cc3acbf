import pg from 'pg'

/** One side: fills its queue with so many messages, and sends them all through a sender that does nothing. */
export type Side = { fill(count: number): Promise<void>; drain(count: number): Promise<void>; close(): Promise<void> }
export type Order = { fill: number } | { drain: number } | { open: string }
/** Seconds, and this process's CPU seconds. */
export type Drained = { seconds: number; cpu: number }

/** What is sent, the same for all: as long as a booking's SMS. */
export const letterOf = (n: number) => ({
  to: `+62812${String(n).padStart(8, '0')}`,
  text: `IMIGRASI: Antrean A-${n} Senin 4 Sep 08.00-09.00 WIB. Kode 4071-2683. Datang 15 menit lebih awal, bawa KTP dan KK. Ubah: balas UBAH.`,
})

/** Whatever a queue has left behind is swept up before the next one is measured. */
export async function tidy(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

/** Answers the orders of the one who measures. */
export function drainer(open: (url: string) => Promise<Side>): void {
  let side: Side | undefined
  let url = ''
  const carryOut = async (order: Order): Promise<Drained> => {
    if ('open' in order) {
      url = order.open
      side = await open(url)
    }
    if ('fill' in order) {
      await side?.fill(order.fill)
      await tidy(url)
    }
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    if ('drain' in order) await side?.drain(order.drain)
    const used = process.cpuUsage(cpu)
    return { seconds: (performance.now() - began) / 1000, cpu: (used.user + used.system) / 1e6 }
  }
  process.once('disconnect', () => process.exit())
  process.on('message', (order: Order) => {
    void carryOut(order).then((answer) => process.send?.(answer))
  })
}
