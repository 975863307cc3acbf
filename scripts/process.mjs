import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** A script that ended with another code than 0: what it had to say it has said. */
export class Failed extends Error {
  constructor(name, code) {
    super(`${name} ended with ${code}`)
    this.code = code
  }
}

/** Runs a script under this Node, in the foreground, until it ends. `quiet`: its output goes to stderr. Throws `Failed`. */
export function runScript(path, args, { cwd, env, quiet } = {}) {
  const child = spawn(process.execPath, [path, ...args], {
    cwd, env: { ...process.env, ...env }, stdio: ['inherit', quiet ? 2 : 1, 2],
  })
  const forward = (signal) => child.kill(signal)
  // From the keyboard the child hears SIGINT itself; twice would mean "now!".
  const ignore = () => {}
  const onInterrupt = process.stdin.isTTY ? ignore : forward
  process.on('SIGTERM', forward).on('SIGHUP', forward).on('SIGINT', onInterrupt)

  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGHUP', forward).off('SIGINT', onInterrupt)
      const ended = code ?? 128 + (constants.signals[signal] ?? 0)
      if (ended === 0) resolve()
      else reject(new Failed(path, ended))
    })
  })
}
