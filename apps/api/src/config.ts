import type { DatabaseOptions } from '@jemput/db'
import { z } from 'zod'
import type { AfricasTalkingAccount } from './phone/gateways/africastalking-sender.ts'
import type { InfobipAccount } from './phone/gateways/infobip-sender.ts'

/** Everything that can be set from outside, read once at the start. */
export type Config = {
  port: number
  host: string
  dataDir: string
  /** None: PGlite in `dataDir`. */
  databaseUrl?: string
  pgPrepare: boolean
  /** Where people reach this server, without a slash at its end. */
  publicUrl?: string
  demo: boolean
  /** Lets a monitor read `/metrics`; none: nobody may. */
  metricsToken?: string
  /** Missing in a demonstration: then made and kept in `dataDir`. */
  gatewayKeys?: string[]
  masterKey?: string
  /** Missing: one that follows from the master key. */
  paymentKeys?: string[]
  africasTalking?: AfricasTalkingAccount
  infobip?: InfobipAccount
}

/** A variable that can't be used: what came (never of a secret) and what would be right. */
export type Wrong = { name: string; came: string; right: string }

const Port = z.string().regex(/^\d{1,5}$/).transform(Number).pipe(z.int().max(65_535))
const OnOff = z.enum(['on', 'off']).transform((value) => value === 'on')
const WebUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const UrlSafe = /^[\w.~-]+$/
const GatewayKeys = z.string().transform((text) => text.split(',').map((key) => key.trim()))
  .pipe(z.array(z.string().regex(UrlSafe)).min(1).max(2))

const LEAST_DIFFERENT = 10
/** Long enough and not one character over and over: what a generator gives, not what a person thinks up. */
const isStrong = (secret: string, length: number) => secret.length >= length && new Set(secret).size >= LEAST_DIFFERENT

/** Schema, what would be right, and whether the value may be repeated in a message. */
const variables = {
  PORT: { shape: Port.default(3000), right: 'a port such as 3000' },
  HOST: { shape: z.string().default('127.0.0.1'), right: 'an address such as 127.0.0.1 or 0.0.0.0' },
  DATA_DIR: { shape: z.string().default('./data'), right: 'a folder such as ./data' },
  DATABASE_URL: { shape: z.url({ protocol: /^postgres(ql)?$/ }).optional(), right: 'an address such as postgres://jemput:secret@db.example:5432/jemput', secret: true },
  PUBLIC_URL: { shape: WebUrl.optional(), right: 'an address such as https://antrean.example.go.id' },
  PG_PREPARE: { shape: OnOff.default(true), right: 'on or off' },
  DEMO: { shape: OnOff.optional(), right: 'on or off' },
  GATEWAY_KEY: { shape: GatewayKeys.optional(), right: 'one key of letters, digits, - and _, or two with a comma between while one is replaced', secret: true },
  METRICS_TOKEN: { shape: z.string().regex(UrlSafe).refine((token) => isStrong(token, 24)).optional(), right: `24 characters or more of letters, digits, - and _`, secret: true },
  PAYMENT_KEY: { shape: GatewayKeys.optional(), right: 'the secret of whoever tells of money, or two with a comma between while one is replaced', secret: true },
  MASTER_KEY: { shape: z.string().optional(), right: 'a text', secret: true },
  AT_USERNAME: { shape: z.string().optional(), right: 'the account at Africa\'s Talking' },
  AT_API_KEY: { shape: z.string().optional(), right: 'its API key', secret: true },
  AT_BASE_URL: { shape: WebUrl.optional(), right: 'an address such as https://api.africastalking.com' },
  INFOBIP_BASE_URL: { shape: WebUrl.optional(), right: 'the address of the account, such as https://xyz.api.infobip.com' },
  INFOBIP_API_KEY: { shape: z.string().optional(), right: 'its API key', secret: true },
  INFOBIP_SENDER: { shape: z.string().max(20).optional(), right: 'a number or name that is registered with the gateway and that people can answer' },
  AT_SENDER: { shape: z.string().max(20).optional(), right: 'a number or short code that is registered with the gateway and that people can answer' },
} as const

type Name = keyof typeof variables
type Values = { [N in Name]: z.infer<(typeof variables)[N]['shape']> }

/** Reads the environment. An empty variable counts as absent. Every mistake is named at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): { ok: true; config: Config } | { ok: false; wrong: Wrong[] } {
  const wrong: Wrong[] = []
  const values: Partial<Record<Name, unknown>> = {}
  for (const [name, { shape, right, ...rest }] of Object.entries(variables)) {
    const result = shape.safeParse(env[name] || undefined)
    if (result.success) values[name as Name] = result.data
    else wrong.push({ name, came: 'secret' in rest ? 'something else (not shown)' : JSON.stringify(env[name]), right })
  }
  if (wrong.length > 0) return { ok: false, wrong }
  // Every name has been parsed by its own schema just now.
  const read = values as Values
  const demo = read.DEMO ?? read.DATABASE_URL === undefined
  if (!demo) wrong.push(...weakSecrets(read))
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, config: configOf(read, demo) }
}

function configOf(read: Values, demo: boolean): Config {
  const { AT_USERNAME: username = 'sandbox', AT_API_KEY: apiKey, AT_BASE_URL: baseUrl, AT_SENDER: sender } = read
  const { INFOBIP_BASE_URL: infobipUrl, INFOBIP_API_KEY: infobipKey, INFOBIP_SENDER: infobipSender } = read
  return {
    port: read.PORT, host: read.HOST, dataDir: read.DATA_DIR, databaseUrl: read.DATABASE_URL, pgPrepare: read.PG_PREPARE,
    publicUrl: read.PUBLIC_URL, demo, metricsToken: read.METRICS_TOKEN, gatewayKeys: read.GATEWAY_KEY, masterKey: read.MASTER_KEY, paymentKeys: read.PAYMENT_KEY,
    africasTalking: apiKey === undefined ? undefined : { username, apiKey, baseUrl, sender },
    infobip: infobipUrl === undefined || infobipKey === undefined ? undefined : { baseUrl: infobipUrl, apiKey: infobipKey, sender: infobipSender },
  }
}

/** Where the data lies. */
export const databaseOf = ({ databaseUrl, pgPrepare, dataDir }: Config): DatabaseOptions =>
  databaseUrl === undefined ? { dataDir } : { url: databaseUrl, prepare: pgPrepare }

const command = 'node -e "console.log(require(\'crypto\').randomBytes(32).toString(\'base64url\'))"'

/** What an account with a gateway is made of: Africa's Talking's, unless the other one is meant. */
const accountOf = (read: Values): readonly Name[] =>
  read.INFOBIP_BASE_URL !== undefined || read.INFOBIP_API_KEY !== undefined ? ['INFOBIP_BASE_URL', 'INFOBIP_API_KEY'] : ['AT_USERNAME', 'AT_API_KEY']

/** Secrets that people's data depend on; a demonstration may do without. */
function weakSecrets(read: Values): Wrong[] {
  const secrets = [
    { name: 'GATEWAY_KEY', given: read.GATEWAY_KEY, strong: (read.GATEWAY_KEY ?? []).every((key) => isStrong(key, 24)), right: `24 characters or more, as from ${command}` },
    ...(read.PAYMENT_KEY ? [{ name: 'PAYMENT_KEY', given: read.PAYMENT_KEY, strong: read.PAYMENT_KEY.every((key) => isStrong(key, 24)), right: `24 characters or more, as from ${command}` }] : []),
    { name: 'MASTER_KEY', given: read.MASTER_KEY, strong: isStrong(read.MASTER_KEY ?? '', 43), right: `43 characters or more, as from ${command}` },
    ...accountOf(read).map((name) => ({ name, given: read[name], strong: true, right: variables[name].right })),
  ]
  return secrets.flatMap(({ name, given, strong, right }) => {
    if (given === undefined) return [{ name, came: 'nothing', right }]
    return strong ? [] : [{ name, came: 'a weak secret (not shown)', right }]
  })
}
