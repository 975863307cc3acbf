import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'
import type { Sender, Sent } from './port.ts'
import { isRefusal, neverLeft } from './transport.ts'

export type AfricasTalkingAccount = {
  username: string
  apiKey: string
  /** Stands for every office's own number: a short code or long number that can be answered. */
  sender?: string
  /** Stands in for the gateway's own address, e.g. `http://127.0.0.1:3000/standin`. */
  baseUrl?: string
  /** Until when an answer must be there, ms. */
  timeoutMs?: number
}

/** Accepted: processed, sent, queued. */
const GOOD = new Set([100, 101, 102])
/** Of the person or the text, so another try comes to the same: invalid number, unsupported type, blacklisted, would not route. */
const HOPELESS = new Set([403, 404, 406, 407])

/** Which account the request that is being made belongs to: the SDK keeps one axios for all. */
const current = new AsyncLocalStorage<AfricasTalkingAccount>()

/** Went wrong on the way. `code` is axios' own, `status` that of HTTP; nothing else of the request is kept. */
class Transport extends Error {
  override readonly name = 'Transport'
  constructor(readonly code: string | undefined, readonly status: number | undefined) {
    super(`africastalking: ${status ?? code ?? 'no answer'}`)
  }
}

/** Sends through Africa's Talking's own SDK. Its errors carry the API key even through JSON: none of them leaves this file. */
export function africasTalkingSender(account: AfricasTalkingAccount): Sender {
  let sdk: Promise<ReturnType<typeof import('africastalking').default>> | undefined
  return {
    async send({ from: office, to, text }) {
      const from = account.sender ?? office
      sdk ??= connect(account)
      const { SMS } = await sdk
      try {
        const answer = await current.run(account, () => SMS.send({ to: [to], message: text, ...(from !== undefined && { from }) }))
        return readAnswer(answer)
      } catch (error) {
        return readFailure(error)
      }
    },
  }
}

async function connect({ username, apiKey }: AfricasTalkingAccount) {
  const { default: open } = await import('africastalking')
  openSeam()
  return open({ username, apiKey })
}

/** What we touch of axios, which is the SDK's dependency and not ours. */
type Axios = {
  interceptors: {
    request: { use(mend: (config: { proxy?: unknown }) => object): void }
    response: { use(good: (response: { status: number }) => object, bad: (error: Failure) => Promise<never>): void }
  }
}
type Failure = { code?: string; response?: { status: number } }

let seamIsOpen = false
/**
 * The SDK takes no base URL and no time-out, and refuses a 200. The one place where all of that can be given
 * is the axios that it loads itself, so requests are mended there.
 */
function openSeam(): void {
  if (seamIsOpen) return
  seamIsOpen = true
  const near = createRequire(createRequire(import.meta.url).resolve('africastalking'))
  const axios = near('axios') as Axios
  axios.interceptors.request.use((config) => {
    const account = current.getStore()
    if (!account) return config
    const { baseUrl, timeoutMs = 20_000 } = account
    // A stand-in without TLS is near, and no proxy belongs between.
    if (baseUrl) Object.assign(config, { url: `${baseUrl.replace(/\/$/, '')}/version1/messaging`, proxy: baseUrl.startsWith('http:') ? false : config.proxy })
    return Object.assign(config, { timeout: timeoutMs, signal: AbortSignal.timeout(timeoutMs), maxRedirects: 0 })
  })
  axios.interceptors.response.use(
    (response) => Object.assign(response, { status: response.status === 200 ? 201 : response.status }),
    ({ code, response }) => Promise.reject(new Transport(code, response?.status)),
  )
}

type Recipient = { statusCode?: unknown; status?: unknown; messageId?: unknown }

function readAnswer(answer: unknown): Sent {
  const recipients = (answer as { SMSMessageData?: { Recipients?: Recipient[] } } | null)?.SMSMessageData?.Recipients
  if (!Array.isArray(recipients)) return { outcome: 'unknown', reason: 'unreadable answer' }
  // It answers 201 with nobody in it when it doesn't know our sender name.
  if (!recipients[0]) return { outcome: 'failed', reason: 'no recipient accepted', final: false }
  const { statusCode, status, messageId } = recipients[0]
  if (typeof statusCode === 'number' && GOOD.has(statusCode)) {
    return { outcome: 'sent', messageId: typeof messageId === 'string' && messageId !== 'None' ? messageId : null }
  }
  return { outcome: 'failed', reason: `${String(statusCode)} ${String(status)}`, final: typeof statusCode === 'number' && HOPELESS.has(statusCode) }
}

function readFailure(error: unknown): Sent {
  // The SDK checks numbers itself; what it throws that is no error is the body of an answer it didn't expect.
  if (!(error instanceof Error)) return { outcome: 'unknown', reason: 'unreadable answer' }
  if (!(error instanceof Transport)) return { outcome: 'failed', reason: 'not a phone number', final: true }
  const { code, status } = error
  if (status !== undefined && isRefusal(status)) return { outcome: 'failed', reason: `HTTP ${status}`, final: false }
  if (neverLeft(code)) return { outcome: 'failed', reason: code ?? '', final: false, away: true }
  return { outcome: 'unknown', reason: status === undefined ? code ?? 'no answer' : `HTTP ${status}` }
}
