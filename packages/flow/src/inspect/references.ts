import type { Finding } from '../pack/pack.ts'
import { atScreen, suggest, type Look } from './look.ts'
import { isFormOnly, isYesNo } from '../questions/kind.ts'

/** Questions that are asked exist, and only yes-no questions part into yes and no. */
export const checkQuestions = (look: Look): Finding[] =>
  look.screens.flatMap((screen): Finding[] => {
    const { node } = screen
    if (!('ask' in node)) return []
    const known = look.pack.questions
    const question = known[node.ask]
    if (!question) return [atScreen(look, screen, ['ask'], `there is no question ${node.ask}`, suggest(node.ask, Object.keys(known)))]
    if (isFormOnly(question)) {
      return [atScreen(look, screen, ['ask'], `${node.ask} (${question.type}) can only be asked by a form`, 'ask it in forms/, or give it another type')]
    }
    const parted = node.yes !== undefined || node.no !== undefined
    return parted && !isYesNo(question) ? [atScreen(look, screen, ['ask'], `${node.ask} is no yes-no question`, 'write go:')] : []
  })
