import { SegmentedMessage } from 'sms-segments-calculator'

// GSM 03.38, basic table and extension table; an extended character is sent as an escape and a second septet.
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿' +
  'abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '^{}\\[~]|€\f'
const width = new Map([...[...basic].map((char) => [char, 1] as const), ...[...extended].map((char) => [char, 2] as const)])

/** Room that a text takes on a screen or in an SMS, in septets. One character outside GSM-7 makes each of them 16 bits wide. */
export const septets = (text: string): number => {
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const wide = width.get(text.charAt(i))
    if (wide === undefined) return Math.ceil((text.length * 16) / 7)
    total += wide
  }
  return total
}

/** How many SMS a text costs. */
export const smsParts = (text: string): { encoding: 'GSM-7' | 'UCS-2'; parts: number; septets: number } => {
  const message = new SegmentedMessage(text, 'auto')
  return { encoding: message.encodingName === 'GSM-7' ? 'GSM-7' : 'UCS-2', parts: message.segmentsCount, septets: septets(text) }
}

/** What a person typed, so that it costs one septet a character: accents that GSM-7 lacks fall off, the rest becomes `?`. */
export const plain = (text: string): string => {
  if (/^[\w ,.'()/-]*$/.test(text)) return text
  return Array.from(text.normalize('NFC'), (char) => {
    if (width.get(char) === 1 && char !== '\n' && char !== '\r') return char
    if (/\s/.test(char)) return ' '
    const letter = char.normalize('NFD').charAt(0)
    return width.get(letter) === 1 ? letter : '?'
  }).join('')
}

/** The beginning of a text that fits into so many septets, two dots at the end when something is missing. */
export const cut = (text: string, room: number): string => {
  if (septets(text) <= room) return text
  let end = Math.min(text.length, Math.max(room, 0))
  while (end > 0 && septets(`${text.slice(0, end)}..`) > room) end--
  return end > 0 ? `${text.slice(0, end).trimEnd()}..` : ''
}
