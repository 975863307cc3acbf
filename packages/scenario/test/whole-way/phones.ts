import type { World } from '@jemput/demo'

type Sms = World['phones'][number]['messages'][number]

/** The feature phones of a running demonstration: what people do with them reaches the server by the gateway's own callbacks. */
export function phonesOf(url: string) {
  async function ask(deed: string, body: object): Promise<World> {
    const answer = await fetch(`${url}/phone/api/${deed}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const said: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${deed}: ${JSON.stringify(said)}`)
    return said as World
  }
  const world = async (): Promise<World> => (await fetch(`${url}/phone/api/world`)).json() as Promise<World>
  const phoneIn = (seen: World, number: string) => {
    const found = seen.phones.find((phone) => phone.number === number)
    if (!found) throw new Error(`nobody has ${number}`)
    return found
  }
  const screen = (seen: World, number: string): string => phoneIn(seen, number).session?.screen ?? ''
  const received = async (number: string): Promise<Sms[]> => phoneIn(await world(), number).messages.filter(({ way }) => way === 'received')

  return {
    async dial(number: string, code: string) { return screen(await ask('dial', { number, code }), number) },
    async answer(number: string, text: string) { return screen(await ask('answer', { number, text }), number) },
    sms: (number: string, to: string, text: string) => ask('sms', { number, to, text }),
    moveClock: (to: number) => ask('clock', { to }),
    realClock: () => ask('clock', { reset: true }),
    received,
    /** The newest message that says it, as soon as it is there. */
    async hears(number: string, what: RegExp): Promise<RegExpExecArray> {
      for (let tries = 0; tries < 150; tries++) {
        for (const { text } of (await received(number)).toReversed()) {
          const found = what.exec(text)
          if (found) return found
        }
        await new Promise((resolve) => { setTimeout(resolve, 100) })
      }
      throw new Error(`${number} never heard ${what}; it heard ${JSON.stringify((await received(number)).map(({ text }) => text))}`)
    },
  }
}
