import type { Language } from '../pack/office.ts'
import type { Finding } from '../pack/pack.ts'
import { septets } from '../render/septets.ts'
import { expand, type Arrivals } from './arrivals.ts'
import { about, atScreen, languages, type Look, type Screen } from './look.ts'
import { mistakes } from '../questions/mistakes.ts'
import { lines, longest, worstOf } from './worst.ts'
import { isYesNo } from '../questions/kind.ts'

/** Keys 1 to 8 pick an option, 9 turns the page. */
const MOST_OPTIONS = 8
/** Fewer on a page make a list that nobody pages through. */
const FEWEST_ITEMS = 3

type Say = (key: string) => string
const sayIn = (look: Look, language: Language): Say => (key) => worstOf(look, language, 'ussd', key)

/** Everything that can stand above a question or a menu as the mistake of the answer before. */
const errorsOf = (look: Look, { node }: Screen): string[] => {
  const question = 'ask' in node ? look.pack.questions[node.ask] : undefined
  if (!('ask' in node) || !question || question.type === 'choice' || isYesNo(question)) return ['system.unknown-option']
  return [
    ...mistakes[question.type].map((code) => `wrong.${question.type}.${code}`),
    ...(question.constraint === undefined ? [] : [`wrong.${node.ask}`]),
    ...(node.constraint === undefined ? [] : [node.wrong ?? `wrong.${node.ask}`]),
  ]
}

const optionsOf = (look: Look, { node }: Screen, say: Say): string[] => {
  if ('menu' in node) return Object.values(node.options).map(({ label }) => say(label))
  if ('list' in node) return Array.from({ length: FEWEST_ITEMS }, () => say(node.item))
  const question = 'ask' in node ? look.pack.questions[node.ask] : undefined
  if (question && isYesNo(question)) return [say('common.yes'), say('common.no')]
  return question?.type === 'choice' && 'ask' in node ? (question.choices ?? []).map((id) => say(`choice.${node.ask}.${id}`)) : []
}

const headOf = (screen: Screen, say: Say, arrivals: Arrivals): string => {
  const { node } = screen
  if ('ask' in node) return lines(node.title === undefined ? '' : say(node.title), say(node.text ?? `q.${node.ask}`))
  if ('list' in node) return say(node.text)
  return 'menu' in node ? longest(expand(node.menu, screen, arrivals).map(say)) : ''
}

const numbered = (labels: readonly string[]): string[] => labels.map((label, i) => `${(i % MOST_OPTIONS) + 1} ${label}`)

/** A screen at its longest: the longest mistake above it, every option, the way back. */
const longestScreen = (look: Look, screen: Screen, say: Say, arrivals: Arrivals): string => {
  const more = 'list' in screen.node ? `9 ${say('system.more')}` : ''
  // Where a dial begins there is nowhere to go back to.
  const nav = screen.at === look.pack.office.front ? '' : `0 ${say('system.back')}  00 ${say('system.menu')}`
  const error = longest(errorsOf(look, screen).map(say))
  return lines(error, headOf(screen, say, arrivals), ...numbered(optionsOf(look, screen, say)), more, nav)
}

/** The text with its stand-ins for names made short, on one line. */
const shown = (text: string): string => JSON.stringify(text.replaceAll(/M{4,}/g, (run) => `M..(${run.length})`))

const checkScreen = (look: Look, screen: Screen, language: Language, arrivals: Arrivals): Finding[] => {
  const { node, flow } = screen
  const { limit } = look.pack.policy.ussd
  const say = sayIn(look, language)
  const key = (['menu', 'list', 'end', 'ask'] as const).find((name) => name in node)
  if (!flow.surfaces.includes('ussd') || !key) return []
  const text = 'end' in node ? longest(expand(node.end, screen, arrivals).map(say)) : longestScreen(look, screen, say, arrivals)
  if (septets(text) <= limit) return []
  const what = key === 'list' ? `a page of ${FEWEST_ITEMS} items` : 'this screen'
  const message = `${what} can take ${septets(text)} septets (${language}), ${limit} fit: ${shown(text)}`
  return [atScreen(look, screen, [key], message, `shorten it by ${septets(text) - limit}`)]
}

const checkOptions = (look: Look): Finding[] =>
  look.screens.flatMap((screen) => {
    const count = 'menu' in screen.node ? Object.keys(screen.node.options).length : 0
    if (count <= MOST_OPTIONS) return []
    return [atScreen(look, screen, ['options'], `${count} options, a phone has keys for ${MOST_OPTIONS}`, 'make two menus')]
  })

/** Screens of the engine itself: going on with a dropped session, and its last words. */
const checkEngine = (look: Look, language: Language): Finding[] => {
  const { limit } = look.pack.policy.ussd
  const say = sayIn(look, language)
  const resume = lines(say('system.unknown-option'), say('system.resume'), ...numbered([say('system.resume-yes'), say('system.resume-no')]))
  const ends = ['system.busy', 'system.broken', 'system.later-by-sms'].map((key) => ({ key, text: say(key) }))
  return [{ key: 'system.resume', text: resume }, ...ends].filter(({ text }) => septets(text) > limit).map(({ key, text }) => {
    const message = `this screen can take ${septets(text)} septets (${language}), ${limit} fit`
    return about(look, `messages/${language}`, [key], message, `shorten it by ${septets(text) - limit}`)
  })
}

/** Every screen fits at its longest, with all options, the way back and any mistake; a page of a list holds three items. */
export const checkScreens = (look: Look, arrivals: Arrivals): Finding[] => [
  ...languages.flatMap((language) => look.screens.flatMap((screen) => checkScreen(look, screen, language, arrivals))),
  ...languages.flatMap((language) => checkEngine(look, language)), ...checkOptions(look),
]
