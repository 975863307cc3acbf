import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** A script that ended with another code than 0: what it had to say it has said. */
export class Failed extends Error {
  constructor(name, code) {
    super(`${name} ended with ${code}`)
    this.code = code
  }
}

/**
 * Runs a script under this Node, in the foreground, until it ends. Throws `Failed`.
 * `output`: 'shown'; 'aside', on stderr; or 'kept', and shown only when it failed.
 */
export function runScript(path, args, { cwd, env, output = 'shown' } = {}) {
  const stdio = { shown: ['inherit', 1, 2], aside: ['inherit', 2, 2], kept: ['inherit', 'pipe', 'pipe'] }[output]
  const child = spawn(process.execPath, [path, ...args], { cwd, env: { ...process.env, ...env }, stdio })
  const kept = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept.push(chunk))
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
      if (ended === 0) return resolve()
      process.stderr.write(Buffer.concat(kept))
      reject(new Failed(path, ended))
    })
  })
}
