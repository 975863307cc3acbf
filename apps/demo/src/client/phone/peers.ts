import type { Phone, Sms, World } from '../../wire.ts'

/** With whom a phone may have a thread: those who wrote last first, then the offices that never did. */
export function peersOf(world: World, phone: Phone): string[] {
  const spoken = phone.messages.map(message => message.peer).toReversed()
  return [...new Set([...spoken, ...world.offices.map(office => office.smsNumber)])]
}

/** An office's short name, or the number or sender as it is. */
export function nameOf(world: World, peer: string): string {
  return world.offices.find(office => office.smsNumber === peer)?.short ?? peer
}

export const threadOf = (phone: Phone, peer: string): Sms[] => phone.messages.filter(message => message.peer === peer)
export const unreadOf = (phone: Phone): number => phone.messages.filter(message => !message.read).length

/** `0812-0000-0101`, as Indonesians write a number. */
export function spokenNumber(number: string): string {
  const local = number.replace(/^\+62/, '0')
  return local.replace(/^(\d{4})(\d{4})(\d{3,})$/, '$1-$2-$3')
}
