import type { DemoOffice, Phone, World } from '../wire.ts'
import { words, type Deed } from './phone.ts'

/** One phone of a running demo, as a program holds it. */
export type Line = {
  name: string
  number: string
  offices: readonly DemoOffice[]
  isOpen(): boolean
  /** What is to be shown after it. */
  do(deed: Deed): Promise<string>
  /** SMS that have come since the last look. */
  news(): Promise<{ from: string; text: string }[]>
}

/** Takes up a phone of the demo at `address`, the first one or the one of that name or number. Rejects with words for the person. */
export async function openLine(address: string, as?: string): Promise<Line> {
  const look = async (): Promise<World> => {
    const response = await fetch(`${address}/phone/api/world`).catch(() => undefined)
    if (!response?.ok) throw new Error(words.away(address))
    return await response.json() as World
  }
  const ask = async (path: string, body: object): Promise<World | { code: string }> => {
    const response = await fetch(`${address}/phone/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return await response.json() as World | { code: string }
  }
  const first = await look()
  const wanted = first.phones.find(({ name, number }) => as === undefined || number === as || name.toLowerCase().includes(as.toLowerCase()))
  if (!wanted) throw new Error(words.nobody(as ?? '', first.phones.map(({ name }) => name)))
  const { name, number } = wanted
  let phone: Phone = wanted
  const seen = new Set(phone.messages.map(({ id }) => id))
  const mine = ({ phones }: World) => phones.find((one) => one.number === number) ?? phone

  const screen = ({ session }: Phone): string => {
    if (!session) return ''
    return session.status === 'open' || session.status === 'waiting' ? session.screen : `${session.screen}\n${words.over}`
  }
  const paths: { [K in Deed['kind']]?: string } = { dial: 'dial', answer: 'answer', sms: 'sms', drop: 'drop', repeat: 'repeat' }
  const bodyOf = (deed: Deed): object => {
    if (deed.kind === 'dial') return { number, code: deed.code }
    if (deed.kind === 'answer') return { number, text: deed.text }
    if (deed.kind !== 'sms') return { number }
    const office = first.offices.find(({ id, short }) => [id, short.toLowerCase()].includes(deed.to.toLowerCase()))
    return { number, to: office?.smsNumber ?? deed.to, text: deed.text }
  }
  return {
    name, number, offices: first.offices,
    isOpen: () => phone.session?.status === 'open',
    async do(deed) {
      const path = paths[deed.kind]
      if (path === undefined) return words.commands(first.offices[0])
      const said = await ask(path, bodyOf(deed))
      if ('code' in said) return words.refused(said.code)
      phone = mine(said)
      if (deed.kind === 'sms') return words.sent
      return deed.kind === 'drop' ? words.dropped : screen(phone)
    },
    async news() {
      phone = mine(await look().catch(() => ({ ...first, phones: [phone] })))
      const fresh = phone.messages.filter(({ id, way }) => way === 'received' && !seen.has(id))
      for (const { id } of fresh) seen.add(id)
      return fresh.map(({ peer, text }) => ({ from: peer, text }))
    },
  }
}
