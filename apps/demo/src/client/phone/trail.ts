import type { Exchange } from '../../wire.ts'

/** `1*1` and `Rab 25/11/26` of one request, in the order they were given. */
export type Step = { input: string; words: string }

export function fieldOf(exchange: Exchange, name: string): string {
  return exchange.fields.find(([field]) => field === name)?.[1] ?? ''
}

/** The requests of the session to which `exchange` belongs, oldest first. */
export function sameSession(exchanges: Exchange[], exchange: Exchange): Exchange[] {
  const session = fieldOf(exchange, 'sessionId')
  return exchanges.filter(other => fieldOf(other, 'sessionId') === session)
}

/** The inputs of a session up to `exchange`, each with the words that its screen had for it. */
export function trail(exchanges: Exchange[], exchange: Exchange): Step[] {
  const hops = sameSession(exchanges, exchange).filter(hop => hop.kind === 'ussd' && !hop.repeats && hop.id <= exchange.id)
  return hops.flatMap((hop, place) => {
    const before = hops[place - 1]
    const text = fieldOf(hop, 'text')
    if (!before) return text === '' ? [] : text.split('*').map(input => ({ input, words: input }))
    const input = newInput(fieldOf(before, 'text'), text)
    return [{ input, words: optionOf(before.reply.text, input) ?? `“${input}”` }]
  })
}

/** What a request adds to the one before it. */
export function newInput(before: string, text: string): string {
  return before !== '' && text.startsWith(`${before}*`) ? text.slice(before.length + 1) : text
}

/** The label beside a number: `1 Daftar antrean`, also where two share a line: `0 Kembali  00 Menu`. */
function optionOf(screen: string, input: string): string | undefined {
  for (const option of screen.split(/\n| {2,}/)) {
    const [number, ...label] = option.trim().split(' ')
    if (number === input && label.length > 0) return label.join(' ')
  }
  return undefined
}

/** The first words of a screen, for lists. */
export function titleOf(answer: string): string {
  const [first = ''] = answer.replace(/^(CON|END) /, '').split('\n')
  return first.replace(/:$/, '')
}
