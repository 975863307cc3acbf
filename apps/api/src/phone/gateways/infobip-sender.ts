import { z } from 'zod'
import type { OutgoingSms, Sender, Sent } from './port.ts'
import { isRefusal, neverLeft } from './transport.ts'

export type InfobipAccount = {
  /** Of this account, e.g. `https://xyz.api.infobip.example`. */
  baseUrl: string
  apiKey: string
  /** Stands for every office's own number: a sender that can be answered. */
  sender?: string
  /** Until when an answer must be there, ms. */
  timeoutMs?: number
}

const Answer = z.object({
  messages: z.array(z.object({ messageId: z.string().optional(), status: z.object({ groupName: z.string(), name: z.string().optional() }) })).min(1),
})

/** Sends by one HTTP request each. What fails is told without address or key. */
export function infobipSender({ baseUrl, apiKey, sender, timeoutMs = 20_000 }: InfobipAccount): Sender {
  const url = `${baseUrl.replace(/\/$/, '')}/sms/2/text/advanced`
  return {
    async send({ from: office, to, text }: OutgoingSms): Promise<Sent> {
      const from = sender ?? office
      const message = { destinations: [{ to: to.replace('+', '') }], text, ...(from !== undefined && { from: from.replace('+', '') }) }
      try {
        const response = await fetch(url, {
          method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), body: JSON.stringify({ messages: [message] }),
          headers: { authorization: `App ${apiKey}`, 'content-type': 'application/json', accept: 'application/json' },
        })
        if (response.ok) return readAnswer(await response.json())
        const reason = `HTTP ${response.status}`
        return isRefusal(response.status) ? { outcome: 'failed', reason, final: false } : { outcome: 'unknown', reason }
      } catch (error) {
        const code = codeOf(error)
        return neverLeft(code) ? { outcome: 'failed', reason: code ?? '', final: false, away: true } : { outcome: 'unknown', reason: code ?? 'no answer' }
      }
    },
  }
}

/** Its own word for a message that it took. */
const ON_ITS_WAY = new Set(['PENDING', 'DELIVERED'])

function readAnswer(answer: unknown): Sent {
  const { data } = Answer.safeParse(answer)
  const [told] = data?.messages ?? []
  if (!told) return { outcome: 'unknown', reason: 'unreadable answer' }
  const { messageId = null, status: { groupName, name = groupName } } = told
  // A refusal is of this person or text: another try comes to the same.
  return ON_ITS_WAY.has(groupName) ? { outcome: 'sent', messageId } : { outcome: 'failed', reason: name, final: true }
}

/** `fetch` hides what went wrong in the cause of its error. */
function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') return cause.code
  return error instanceof Error && error.name === 'TimeoutError' ? 'ETIMEDOUT' : undefined
}
