/** Where a server of a benchmark listens; `smsPath`: for messages, where it takes any. */
export type Listening = { port: number; path: string; smsPath?: string }
/** CPU seconds that the server has used so far. */
export type Used = { cpu: number }

/** Begins to serve in a process of its own, tells the parent where, and how much CPU it used whenever it is asked. */
export function serve(begin: (databaseUrl: string) => Promise<Listening>): void {
  // Nobody is left to ask: whoever started us was killed.
  process.once('disconnect', () => process.exit())
  process.once('message', (databaseUrl: string) => {
    void begin(databaseUrl).then((listening) => {
      process.on('message', () => {
        const { user, system } = process.cpuUsage()
        process.send?.({ cpu: (user + system) / 1e6 } satisfies Used)
      })
      process.send?.(listening)
    })
  })
}
