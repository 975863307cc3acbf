import type { Node } from '../pack/conversation.ts'
import type { Pack } from '../pack/pack.ts'

const asks = (pack: Pack, node: Node): boolean =>
  'repeat' in node
    ? Object.values(node.screens).some((inner) => asks(pack, inner))
    : 'ask' in node && pack.questions[node.ask]?.data !== undefined

/** Does the conversation of this screen ask about what the law calls specific data? */
export const isSpecific = (pack: Pack, at: string): boolean =>
  Object.values(pack.flows[at.split('/')[0] ?? '']?.screens ?? {}).some((node) => asks(pack, node))
