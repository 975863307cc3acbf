import type { Conversation, Node, Repeat } from '../pack/conversation.ts'
import type { Pack } from '../pack/pack.ts'
import type { z } from 'zod'

export type RepeatNode = z.infer<typeof Repeat>
/** Where a name such as `book/slot` or `book/members/nik` leads. */
export type Place = {
  flow: Conversation
  node: Node
  /** The repeat that the screen stands in, and its own place. */
  repeat: { node: RepeatNode; at: string; name: string } | null
}

const places = new WeakMap<Pack, Map<string, Place>>()
/** Undefined where no such screen exists. */
export const findPlace = (pack: Pack, at: string): Place | undefined => {
  const known = places.get(pack) ?? new Map<string, Place>()
  places.set(pack, known)
  const place = known.get(at) ?? lookUp(pack, at)
  if (place) known.set(at, place)
  return place
}

/** `own` keeps a screen called `constructor` from being found in every object. */
const lookUp = (pack: Pack, at: string): Place | undefined => {
  const [conversation = '', screen = '', inner] = at.split('/')
  const flow = own(pack.flows, conversation)
  const node = flow && own(flow.screens, screen)
  if (!flow || !node) return undefined
  if (inner === undefined) return { flow, node, repeat: null }
  const innerNode = 'repeat' in node ? own(node.screens, inner) : undefined
  return 'repeat' in node && innerNode
    ? { flow, node: innerNode, repeat: { node, at: `${conversation}/${screen}`, name: node.repeat } }
    : undefined
}
const own = <T>(things: Record<string, T>, name: string): T | undefined => (Object.hasOwn(things, name) ? things[name] : undefined)

/** The place that a `go` means: in the repeat first, then in the conversation, else `conversation/screen`. */
export const targetOf = ({ flow, repeat }: Place, go: string): string => {
  if (go.includes('/')) return go
  if (repeat && Object.hasOwn(repeat.node.screens, go)) return `${repeat.at}/${go}`
  return `${flow.id}/${go}`
}

/** The name under which a screen counts as seen. */
export const screenName = (at: string): string => {
  const parts = at.split('/')
  return `${parts[0]}/${parts.at(-1)}`
}
