import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runScript } from './process.mjs'

/** Installs into `folder` what its lock file asks for, unless it is there already. Progress goes to stderr. */
export async function install(folder) {
  if (isInstalled(folder)) return
  console.error('Installing what is missing. This takes about half a minute, once.')
  const started = Date.now()
  const ticking = setInterval(() => console.error(`  still installing, ${seconds(started)} s`), 10_000)
  try {
    // Under NODE_ENV=production npm would leave out the compiler.
    await runScript(npm(), ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: folder, output: 'aside' })
  } finally {
    clearInterval(ticking)
  }
  console.error(`Installed in ${seconds(started)} s.`)
}

const seconds = (started) => Math.round((Date.now() - started) / 1000)

/** The very npm that runs us; called without one, the npm beside this Node. */
function npm() {
  const running = process.env.npm_execpath
  if (running?.endsWith('npm-cli.js')) return running
  const beside = ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js', '../share/nodejs/npm/bin/npm-cli.js']
    .map((path) => join(dirname(realpathSync(process.execPath)), path)).find(existsSync)
  if (!beside) throw new Error('npm was not found: call this through `npm run`')
  return beside
}

/**
 * npm writes what it installed beside the packages; we compare that with the lock file. So an installation by hand counts,
 * a changed lock file is noticed, and so is a folder that came from another kind of machine.
 */
function isInstalled(folder) {
  const written = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(written)) return false
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const present = packagesOf(written)
  return Object.entries(wanted).every(([path, entry]) =>
    !path.startsWith('node_modules/') || !isNeededHere(entry) || present[path]?.version === entry.version)
}

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages

/** Optional packages are needed where they name this machine; those that also name a C library are left to npm. */
function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true
  return !libc && !!os?.includes(process.platform) && !!cpu?.includes(process.arch)
}
