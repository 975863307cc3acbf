import type { Sender, Sent } from '../../src/phone/gateways/port.ts'

/** A gateway that answers each message as told, the last answer for all that follow. */
export function gatewayThat(...answers: Sent[]) {
  const sent: { from?: string; to: string; text: string }[] = []
  const sender: Sender = {
    send: async (message) => {
      sent.push(message)
      return (answers.length > 1 ? answers.shift() : answers[0]) ?? { outcome: 'unknown', reason: 'nothing said' }
    },
  }
  return { sender, sent }
}
export const accepted = (messageId: string): Sent => ({ outcome: 'sent', messageId })
export const refused: Sent = { outcome: 'failed', reason: 'HTTP 401', final: false }
