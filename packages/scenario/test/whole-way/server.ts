import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../../../../apps/api/dist/main.js', import.meta.url))

export type Server = {
  url: string
  /** Ends it as an operator would, and waits. */
  stop(): Promise<void>
  /** Power is gone. */
  kill(): Promise<void>
  said(): string
}

/** A port that nobody has just now; a server that is started again must have the same, or it is another site to a browser. */
export const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
})

/** The server as `npm start` runs it, a demonstration with phones, in a process of its own. */
export async function startServer(port: number, env: Record<string, string>): Promise<Server> {
  if (!existsSync(built)) throw new Error('the server is not built: npm run start or npm test builds it')
  const child = spawn(process.execPath, ['--enable-source-maps', built], { env: { PATH: process.env['PATH'], DEMO: 'on', PORT: String(port), ...env } })
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString()
      if (said.includes('Jemput is running')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return { url: `http://localhost:${port}`, stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), said: () => said }
}
