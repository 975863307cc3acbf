import { readTemplate, variantOf, type Language, type Pack } from '@jemput/flow'

/** Letters of a screen that tell it from the others. */
const ROOM = 60
/** Messages within messages are followed so far. */
const DEEP = 3

/** How a screen `conversation/screen` begins, so that staff know it: its words with `…` for what differs from call to call. Null: the pack has no such screen. */
export function findScreenWords(pack: Pack, language: Language, screen: string): string | null {
  const key = findKey(pack, screen)
  if (key === undefined) return null
  const [first = ''] = wordsOf(pack, language, key, DEEP).replace(/(…\s*)+/g, '… ').replace(/ +([,.])/g, '$1').trim().split('\n')
  if (/^[\s…]*$/.test(first)) return null
  return first.length > ROOM ? `${first.slice(0, ROOM).trimEnd()}…` : first.replace(/:$/, '')
}

/** What is the same in every call to an office. */
const named: Readonly<Record<string, (pack: Pack) => string>> = { 'office.name': ({ office }) => office.name, 'office.short': ({ office }) => office.short }

function findKey({ flows }: Pack, screen: string): string | undefined {
  const [flow = '', ...rest] = screen.split('/')
  const [screens, name] = [flows[flow]?.screens ?? {}, rest.at(-1) ?? '']
  // A screen of one person of a party is called by its own name, too.
  const node = screens[name] ?? Object.values(screens).flatMap((each) => ('repeat' in each ? [each.screens[name]] : [])).find((each) => each !== undefined)
  if (node === undefined) return undefined
  if ('menu' in node) return node.menu
  if ('list' in node) return node.text
  if ('end' in node) return node.end
  return 'ask' in node ? node.text ?? `q.${node.ask}` : undefined
}

function wordsOf(pack: Pack, language: Language, key: string, deep: number): string {
  const leaf = pack.messages[language][key]
  if (!leaf || deep === 0) return '…'
  return readTemplate(variantOf(leaf, 'ussd')).map((part) => {
    if (part.kind === 'words') return part.text
    if (part.kind === 'include') return wordsOf(pack, language, part.key, deep - 1)
    return named[part.path.join('.')]?.(pack) ?? '…'
  }).join('')
}
