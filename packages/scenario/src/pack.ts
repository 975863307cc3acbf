import { ask, findFolder, type Answer, type Caller } from '@jemput/api/pack'
import { countStories, readRehearsal, rehearse } from './rehearse.ts'
import { printOutcome } from './story/print.ts'

/**
 * `npm run pack -- ...` with the stories of packs: `check` reads them too, and `publish` publishes only what they have come true on.
 * Everything else is answered by the command itself. `say` hears what takes its time.
 */
export async function askWithStories(args: readonly string[], caller: Caller, say: (text: string) => void): Promise<Answer> {
  const [verb, given = '', ...more] = args
  const folder = (verb === 'check' || verb === 'publish') && given !== '' && more.length === 0 ? findFolder(given) : undefined
  if (!folder) return ask(args, caller)
  const { stories, wrong } = readRehearsal(folder)
  const checked = await ask(['check', given], caller)
  if (checked.code !== 0 || wrong.length > 0) return { code: 1, text: [...wrong, checked.text].join('\n') }
  if (verb === 'check') return { code: 0, text: `${checked.text.replace(/\.$/, '')}; ${countStories(folder, stories)}.` }
  if (stories.length > 0) say(`playing ${countStories(folder, stories)} ...`)
  const { outcomes } = await rehearse(folder, stories)
  const failures = outcomes.filter(({ failure }) => failure).map(printOutcome)
  if (failures.length > 0) return { code: 1, text: `${failures.join('\n\n')}\n\nNot published: ${failures.length} of ${countStories(folder, stories)} did not come true.` }
  const published = await ask(args, caller)
  const played = stories.length === 0 ? `${countStories(folder, stories)}.` : `${countStories(folder, stories)} came true.`
  return { code: published.code, text: `${played}\n${published.text}` }
}
