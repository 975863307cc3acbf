import { callBack } from '../callback.ts'
import { smsDate } from '../form.ts'
import { newLinkId, newSmsId } from '../ids.ts'
import { limits } from '../limits.ts'
import { changed, done, keep, refuse } from '../network.ts'
import type { Handset, Network, Outcome } from '../network.ts'
import type { Sms } from '../../wire.ts'
import { sizeOf } from '../../size.ts'

/** A person sends an SMS to an office's number. The gateway's retries (every minute, 12 hours) are left to the button. */
export async function send(network: Network, handset: Handset, to: string, text: string): Promise<Outcome> {
  if (text.trim() === '') return refuse('nothing-written')
  if (text.length > limits.smsLength || !/^\+?\d{3,15}$/.test(to)) return refuse('bad-request')

  const id = newSmsId()
  const at = network.options.clock.now()
  const message: Sms = { id, way: 'sent', peer: to, text, at, ...sizeOf(text), read: true, failed: false }
  handset.messages = keep([...handset.messages, message], limits.messages)
  changed(network)

  const reply = await callBack(network, handset, 'sms', [
    ['linkId', newLinkId()], ['text', text], ['to', to], ['id', id], ['date', smsDate(at)], ['from', handset.number],
  ])
  message.failed = reply.status !== 200
  changed(network)
  return done
}
