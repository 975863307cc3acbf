import type { Leaf, Node, Pack } from '@jemput/flow'

/** Words of a message in the first language, on one line. */
function textOf({ messages, office }: Pack, key: string): string {
  const leaf: Leaf | undefined = messages[office.languages[0] ?? 'id'][key]
  if (!leaf) return `(${key})`
  const text = leaf.text ?? leaf.ussd ?? leaf.sms ?? leaf.form ?? ''
  return `"${text.replaceAll('\n', ' / ')}"`
}

const condition = (when: string | undefined): string => (when === undefined ? '' : `  if ${when}`)
const values = (given: Record<string, string> | undefined): string =>
  Object.entries(given ?? {}).map(([name, text]) => `${name} = ${text}`).join(', ')

/** The lines of one screen. */
export function linesOf(pack: Pack, node: Node): string[] {
  if ('ask' in node) {
    const title = node.title === undefined ? [] : [textOf(pack, node.title)]
    const ways = [node.go && `-> ${node.go}`, node.yes && `yes -> ${node.yes}`, node.no && `no -> ${node.no}`].filter(Boolean)
    return [...title, `asks ${textOf(pack, node.text ?? `q.${node.ask}`)}${condition(node.relevant)}`, ...ways.map(String)]
  }
  if ('menu' in node) {
    const text = node.menu === 'refusal.*' ? '(what the refusal says)' : textOf(pack, node.menu)
    return [text, ...Object.values(node.options).map(({ label, go, when }, i) => `${i + 1} ${textOf(pack, label)} -> ${go}${condition(when)}`)]
  }
  if ('list' in node) {
    const single = node.single === undefined ? '' : `, if there is one -> ${node.single}`
    return [textOf(pack, node.text), `lists ${node.list}: ${textOf(pack, node.item)} -> ${node.go}`, `if empty -> ${node.empty}${single}`]
  }
  if ('do' in node) return [`does ${node.do} (${values(node.with)})`, ...Object.entries(node.on).map(([outcome, go]) => `${outcome} -> ${go}`)]
  if ('branch' in node) return node.branch.map(({ when, go }) => `${when === undefined ? 'else' : `if ${when}`} -> ${go}`)
  if ('set' in node) return [`sets ${values(node.set)} -> ${node.go}`]
  if ('end' in node) return [`ends ${node.end === 'refusal.*' ? '(what the refusal says)' : textOf(pack, node.end)}${node.send ? ', and an SMS' : ''}`]
  const inner = Object.entries(node.screens).flatMap(([name, screen]) => block(pack, name, screen))
  return [`for each from ${node.from ?? '0'} to ${node.times}, first ${node.start}; then -> ${node.go}`, ...inner]
}

const block = (pack: Pack, name: string, node: Node): string[] => [name, ...linesOf(pack, node).map((line) => `  ${line}`)]

/** A conversation with its texts in place, for reading and review. The conversation exists. */
export function printFlow(pack: Pack, id: string): string {
  const flow = pack.flows[id]
  if (!flow) return ''
  return [`${id} (${flow.surfaces.join(', ')}), begins at ${flow.start}`, ...Object.entries(flow.screens).flatMap(([name, node]) => block(pack, name, node))].join('\n')
}
