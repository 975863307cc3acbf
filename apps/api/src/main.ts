import { DataDirLocked } from '@jemput/db'
import { readConfig, type Config, type Wrong } from './config.ts'
import { ForeignKeys } from './people/check-keys.ts'
import { BrokenPack } from './seed.ts'
import { startSystem, type Running } from './system.ts'

const say = (line: string) => console.log(line)

const explain = ({ name, came, right }: Wrong) => `  ${name}: came ${came}; should be ${right}`

/** Why the system did not start, in words for whoever started it; undefined when that needs a stack trace. */
function reasonOf(error: unknown, config: Config): string | undefined {
  if (error instanceof DataDirLocked || error instanceof BrokenPack || error instanceof ForeignKeys) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${config.port} is taken by another program. Stop it, or choose another port: PORT=${config.port + 1} npm start`
  if (code === 'EACCES') return `This user may not use port ${config.port} or the folder ${config.dataDir}.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'PostgreSQL does not answer at DATABASE_URL.'
  return undefined
}

/** Addresses of this machine, or of all its networks. */
const OWN = new Set(['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::'])

function greet(config: Config, { port, shelf, database, secretFiles, logins }: Running): void {
  const host = OWN.has(config.host) ? 'localhost' : config.host
  const url = config.publicUrl ?? `http://${host}:${port}`
  const office = shelf.offices()[0]?.pack.office
  say('')
  say(`Jemput is running: ${url}/`)
  if (config.demo) say(`  a phone to try it:  ${url}/phone`)
  if (config.demo && office) say(`  dial there:         ${office.dial} (${office.short}), or ${shelf.byDial('').pack.office.dial} to choose an office`)
  const here = logins.filter((login) => login.office === office?.id)
  if (here.length > 0) say(`  the office's console: ${url}/console/  with the password ${here[0]?.password ?? ''} as`)
  for (const { role, email } of here) say(`    ${role.padEnd(17)} ${email}`)
  const elsewhere = [...new Set(logins.map((login) => login.office))].filter((id) => id !== office?.id)
  if (elsewhere.length > 0) say(`    and the same at ${elsewhere.join(', ')}`)
  say(`  phones of officers:   ${url}/field/  with a code from the console`)
  for (const path of secretFiles) say(`  made for this demo: ${path} (secret)`)
  if (database === 'pglite') say('  The embedded database is not for production: set DATABASE_URL to a PostgreSQL server.')
  say('  Ctrl+C ends it.')
}

async function main(): Promise<void> {
  const read = readConfig(process.env)
  if (!read.ok) {
    console.error(`Jemput does not start; these settings are missing or wrong:\n${read.wrong.map(explain).join('\n')}`)
    process.exitCode = 1
    return
  }
  const { config } = read
  try {
    const running = await startSystem(config, (step) => say(`jemput: ${step}`))
    greet(config, running)
    const end = () => {
      say('jemput: ending')
      void running.stop().then(() => process.exit(0))
    }
    process.once('SIGTERM', end)
    process.once('SIGINT', end)
  } catch (error) {
    console.error(reasonOf(error, config) ?? error)
    process.exit(1)
  }
}

await main()
