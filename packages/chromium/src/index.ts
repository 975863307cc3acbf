export { buildOnce } from './build-once.ts'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none']

type Program = { path: string; env?: Record<string, string> }

/** A camera that shows a moving picture, and is allowed to everybody. */
export const FAKE_CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** A real Chromium for tests: CHROMIUM_PATH, then one of the system, then the one inside an npm package. `more`: its command line. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ ...await found(), args: [...QUIET, ...more] })
}

/** A phone's browser, whose storage lies in `profile` and is there again when the folder is opened the next time. */
export async function openProfile(profile: string, viewport = { width: 360, height: 740 }): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...await found(), args: [...QUIET, ...FAKE_CAMERA], viewport, hasTouch: true, deviceScaleFactor: 2 })
}

/** Ends the browser as a battery that falls out would: nothing is written any more. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const closed = new Promise<void>((resolve) => { context.once('close', () => resolve()) })
  const session = await context.browser()?.newBrowserCDPSession()
  // It dies before it can answer.
  void session?.send('Browser.crash').catch(() => {})
  await closed
}

async function found(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const program = named() ?? installed() ?? await packaged()
  return { executablePath: program.path, env: { ...process.env as Record<string, string>, ...program.env } }
}

function named(): Program | undefined {
  const path = process.env['CHROMIUM_PATH']
  if (!path) return undefined
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names no file: ${path}`)
  return { path }
}

function installed(): Program | undefined {
  const folders = (process.env['PATH'] ?? '').split(':')
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const path = folders.map(folder => join(folder, name)).find(existsSync)
    if (path && runs(path)) return { path }
  }
  return undefined
}

/** A snap wrapper is on the PATH and yet starts nothing. */
function runs(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 10_000 })
    return true
  } catch {
    return false
  }
}

/**
 * Unpacks Chromium with the libraries that a bare server lacks. The package unpacks into the temporary folder and takes
 * a half-written file for a whole one, so each process unpacks aside and renames: the loser of that race throws its own away.
 */
async function packaged(): Promise<Program> {
  const home = join(tmpdir(), `jemput-chromium-147b-${process.getuid?.() ?? 0}`)
  const env = { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') }
  const program = { path: join(home, 'chromium'), env }
  if (existsSync(program.path)) return program

  const aside = await mkdtemp(`${home}-`)
  const before = { TMPDIR: process.env['TMPDIR'], AWS_LAMBDA_JS_RUNTIME: process.env['AWS_LAMBDA_JS_RUNTIME'] }
  process.env['TMPDIR'] = aside
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x'
  try {
    const { default: pack } = await import('@sparticuz/chromium')
    await pack.executablePath()
    await writeFile(join(aside, 'fonts', 'fonts.conf'), fontsIn(home, '/usr/share/fonts', '/usr/local/share/fonts'))
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  await rename(aside, home).catch(() => rm(aside, { recursive: true, force: true }))
  return program
}

/**
 * The package's own list names folders of another place; without any font Chromium draws no text at all. The face of the device is the
 * package's sans: a serif of the machine that has just the asked weight would otherwise be taken as nearer.
 */
function fontsIn(home: string, ...system: string[]): string {
  const folders = [join(home, 'fonts', 'fonts'), ...system].map(folder => `<dir>${folder}</dir>`)
  const sans = '<match target="pattern"><edit name="family" mode="append" binding="strong"><string>Open Sans</string></edit></match>'
  return `<?xml version="1.0"?><fontconfig>${folders.join('')}<cachedir>${join(home, 'fonts-cache')}</cachedir>${sans}</fontconfig>`
}
