import type { Finding } from '../pack/pack.ts'
import { soOnEveryWay, type Way } from './graph.ts'
import { about, atScreen, type Look, type Screen } from './look.ts'

const typeAsked = (look: Look, { node }: Screen): string | undefined => ('ask' in node ? look.pack.questions[node.ask]?.type : undefined)

/** Agreed after a yes, no longer after a no; an answer that leads on whatever it is agrees to nothing. */
const agreedAfter = (look: Look, screen: Screen, { keys: [key] }: Way): boolean | undefined =>
  typeAsked(look, screen) === 'consent' ? key === 'yes' : undefined

/** A consent stands before the first question about what the law calls specific data, and no text can give it unasked. */
export const checkConsent = (look: Look): Finding[] => {
  const { questions, sms } = look.pack
  const agreed = soOnEveryWay(look, (screen, way) => agreedAfter(look, screen, way))
  const early = look.screens.flatMap((screen): Finding[] => {
    const { node, at } = screen
    const question = 'ask' in node ? questions[node.ask] : undefined
    if (!question?.data || question.type === 'consent' || agreed.has(at)) return []
    return [atScreen(look, screen, ['ask'], `${question.data} is asked for before a consent`, 'lead here only from the yes: of a question of type consent')]
  })
  const unasked = Object.entries(sms.keywords).flatMap(([id, { fields = [] }]) => fields.flatMap((field, i): Finding[] =>
    questions[field.replace('?', '')]?.type === 'consent'
      ? [about(look, 'sms', ['keywords', id, 'fields', i], `${field} is a consent, which is asked for`, 'take it out of the fields')] : []))
  return [...early, ...unasked]
}
