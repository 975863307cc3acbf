import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A TypeScript file running as a process of its own; its messages are awaited one at a time. */
export class Child {
  private readonly process: ChildProcess

  constructor(file: URL, env: Record<string, string> = {}) {
    this.process = fork(fileURLToPath(file), {
      execArgv: ['--import', import.meta.resolve('tsx')], env: { ...process.env, NODE_ENV: 'production', ...env },
    })
  }

  /** Sends a message and waits for the answer to it. Throws when the process ends instead. */
  ask<Answer>(message: object | string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${this.process.spawnargs.at(-1)} ended`))
      if (!this.process.connected) return ended()
      this.process.once('exit', ended)
      this.process.once('message', (answer) => {
        this.process.off('exit', ended)
        resolve(answer as Answer)
      })
      this.process.send(message)
    })
  }

  end(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return Promise.resolve()
    return new Promise((resolve) => {
      this.process.once('exit', () => resolve())
      this.process.kill()
    })
  }
}
