import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { Failed, runScript } from './process.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...parts) => join(root, ...parts)

/** Nothing here reports home or asks for news: all of it works without a network. */
const turboEnv = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' }
const runTurbo = (args, options) => runScript(at('node_modules/turbo/bin/turbo'), args, { cwd: root, env: turboEnv, ...options })
const turbo = (...args) => runTurbo(args)
const tool = (path, ...args) => runScript(at('node_modules', path), args, { cwd: root })

const build = () => runTurbo(['run', 'build', '--output-logs=new-only'], { output: 'kept' })

/** What can be said about the code without running it. */
const checks = {
  'borders between workspaces': () => runTurbo(['boundaries'], { output: 'kept' }),
  async types() {
    await runTurbo(['run', 'check', '--output-logs=errors-only'], { output: 'kept' })
    await tool('typescript/bin/tsc', '-p', 'tsconfig.json')
    await tool('typescript/bin/tsc', '-p', 'bench')
  },
  'house rules': () => tool('oxlint/bin/oxlint', '--deny-warnings'),
  'unused code': () => tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  architecture: () => tool('vitest/vitest.mjs', 'run', 'architecture'),
}

/** All of them, also when one fails: whoever mends things wants the whole list. */
async function check() {
  const failed = []
  for (const [name, work] of Object.entries(checks)) {
    await step(name, work).catch((error) => {
      if (!(error instanceof Failed)) throw error
      failed.push(name)
    })
  }
  if (failed.length === 0) return
  console.error(`\nNot right yet: ${failed.join(', ')}.`)
  throw new Failed('check', 1)
}

const commands = {
  async start() {
    console.log('jemput: building what has changed')
    await build()
    await become(at('apps/api/dist/main.js'), [], { cwd: root })
  },
  async test(args) {
    if (args.length > 0) return tool('vitest/vitest.mjs', 'run', ...args)
    await check()
    await step('build', build)
    await step('tests', () => tool('vitest/vitest.mjs', 'run'))
  },
  check,
  // Loose: the server sees the settings of whoever starts it.
  dev: () => turbo('run', 'dev', '--ui=stream', '--env-mode=loose'),
  story: (args) => becomeSource(at('packages/scenario/src/main.ts'), args),
  pack: (args) => becomeSource(at('packages/scenario/src/pack-command.ts'), args),
  phone: (args) => args.some((arg) => ['--replay', '--sessions'].includes(arg))
    ? becomeSource(at('apps/api/src/phone/replay-command.ts'), args)
    : becomeSource(at('apps/demo/src/terminal/main.ts'), args),
  async bench(args) {
    await install(at('bench'))
    await becomeSource(at('bench/src/main.ts'), args)
  },
}

/** Carries out one command of package.json. Returns the exit code; a command that serves never returns. */
export async function run(name, args) {
  const command = commands[name]
  if (!command) {
    console.error(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  try {
    await install(root)
    await command(args)
    return 0
  } catch (error) {
    if (error instanceof Failed) return error.code
    throw error
  }
}

async function step(name, work) {
  const started = Date.now()
  console.log(`\n${name}`)
  await work()
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** This process becomes that program, so that signals and exit codes are its own. */
async function become(entry, args, { cwd }) {
  process.chdir(cwd)
  process.argv = [process.argv[0], entry, ...args]
  process.setSourceMapsEnabled(true)
  // `npm run story -- FILE | head`: whoever read has read enough.
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  await import(pathToFileURL(entry).href)
}

/** The same for TypeScript, in the folder from which npm was called: that is where the caller's paths begin. */
async function becomeSource(entry, args) {
  const { register } = await import('tsx/esm/api')
  register()
  await become(entry, args, { cwd: process.env.INIT_CWD ?? process.cwd() })
}
