import { Cast } from '../cast/cast.ts'
import type { Installation } from '../installation.ts'
import { readStories } from './find-features.ts'
import { play, type Outcome } from './play.ts'
import { printOutcome, printSum } from './print.ts'
import { FeatureError, type Story } from './read-feature.ts'

export const usage = `npm run story -- FILE...

Plays the stories of .feature files, or of folders with such files, and prints what every phone saw.
A .csv list of wishes (packages/scenario/demand) is played against PostgreSQL as a rush instead, and told what each office's people got.

Ends with 0 when all came true, 1 when one did not, 2 when a file cannot be read. docs/stories.md has the steps.`

/** Where a run says what happened, a line or more at a time. */
export type Output = { say(text: string): void; complain(text: string): void }
/** Lends an installation to play on. */
type Stage = <T>(work: (installation: Installation) => Promise<T>) => Promise<T>

/**
 * Plays files and folders and says what came of them; returns the exit code. Everything is read first,
 * so that a typing mistake in the last file is not told after minutes.
 */
export async function runStories(paths: readonly string[], { say, complain }: Output, stage: Stage): Promise<number> {
  if (paths.length === 0 || paths.includes('--help')) {
    say(usage)
    return paths.length === 0 ? 2 : 0
  }
  try {
    const stories = paths.flatMap(readStories)
    if (stories.length > 0) return await stage((installation) => playAll(stories, installation, say))
    complain(`no story in ${paths.join(', ')}`)
  } catch (error) {
    if (!isUnreadable(error)) throw error
    complain(error.message)
  }
  return 2
}

async function playAll(stories: readonly Story[], installation: Installation, say: Output['say']): Promise<number> {
  const outcomes: Outcome[] = []
  for (const story of stories) {
    const outcome = await play(story, await Cast.enter(installation))
    outcomes.push(outcome)
    say(`${printOutcome(outcome)}\n`)
  }
  say(printSum(outcomes))
  return outcomes.some(({ failure }) => failure) ? 1 : 0
}

const isUnreadable = (error: unknown): error is Error =>
  error instanceof FeatureError || (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'ENOTDIR'].includes(String(error.code)))
