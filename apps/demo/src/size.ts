import { SegmentedMessage } from 'sms-segments-calculator'

/** Length of a text as a network counts it: septets, or 16-bit units twice over once a letter is outside GSM-7. */
export function sizeOf(text: string): { septets: number; parts: number } {
  if (text === '') return { septets: 0, parts: 0 }
  const message = new SegmentedMessage(text)
  return { septets: Math.ceil(message.messageSize / 7), parts: message.segmentsCount }
}
