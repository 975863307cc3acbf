import type { Conversation, Node } from '../pack/conversation.ts'
import type { Pack } from '../pack/pack.ts'

const namesOf = (node: Node): string[] => {
  if ('ask' in node) return [node.as ?? node.ask]
  if ('list' in node) return [node.save]
  if ('do' in node) return Object.keys(node.save ?? {})
  if ('set' in node) return Object.keys(node.set)
  if ('repeat' in node) return [node.repeat, ...Object.values(node.screens).flatMap(namesOf)]
  return []
}
const namesIn = ({ defaults, screens }: Conversation): string[] => [
  ...Object.keys(defaults ?? {}), ...Object.values(screens).flatMap(namesOf),
]

const blanks = new WeakMap<Pack, Readonly<Record<string, null>>>()
/** Every name that an answer of this pack can have, unanswered: CEL throws on a key that isn't there. */
export const blankAnswers = (pack: Pack): Readonly<Record<string, null>> => {
  const known = blanks.get(pack)
  if (known) return known
  const names = [...Object.keys(pack.questions), ...Object.values(pack.flows).flatMap(namesIn)]
  const blank: Record<string, null> = Object.create(null)
  for (const name of names) blank[name] = null
  blanks.set(pack, blank)
  return blank
}
