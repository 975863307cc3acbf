import { limits } from '../limits.ts'
import { changed, keep } from '../network.ts'
import type { Handset, Network } from '../network.ts'
import type { DemoOffice, Sms } from '../../wire.ts'
import { sizeOf } from '../../size.ts'

/** An SMS reaches a phone. */
export function receive(network: Network, handset: Handset, message: { id: string; from: string; text: string }): void {
  const peer = officeOf(network, handset, message)?.smsNumber ?? message.from
  const { id, text } = message
  const at = network.options.clock.now()
  const received: Sms = { id, way: 'received', peer, text, at, ...sizeOf(text), read: false, failed: false }
  handset.messages = keep([...handset.messages, received], limits.messages)
  changed(network)
}

/**
 * All offices send under one registered name, and it is no number that could be answered. So the thread is that of the
 * office named in the first words of the text, else of the office that this phone reached last.
 */
function officeOf(network: Network, handset: Handset, message: { from: string; text: string }): DemoOffice | undefined {
  const offices = network.options.offices()
  const [firstWords = ''] = message.text.toLowerCase().split(':')
  const placeIn = (office: DemoOffice) => firstWords.lastIndexOf(office.short.toLowerCase())
  // "IMIGRASI BOGOR" names both the national office and Bogor: the last name counts.
  const [named] = offices.filter(office => placeIn(office) >= 0).sort((a, b) => placeIn(b) - placeIn(a))
  return offices.find(office => office.smsNumber === message.from) ?? named
    ?? offices.find(office => office.smsNumber === handset.reached)
}
