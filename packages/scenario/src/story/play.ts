import type { Cast } from '../cast/cast.ts'
import type { Line } from '../cast/transcript.ts'
import { Mismatch, StoryError } from './expect.ts'
import { nearestPattern } from './nearest.ts'
import type { Kind, Story, StoryStep } from './read-feature.ts'
import { findStep, type FoundStep } from './step.ts'
import { steps } from './steps.ts'

/** Why a story stopped, and at which of its lines. `broken`: something failed that no story can explain. */
export type Failure = { step: StoryStep } & (
  | { kind: 'mismatch'; expected: string; came: string }
  | { kind: 'unknown-step'; nearest: string }
  | { kind: 'cannot'; message: string }
  | { kind: 'broken'; message: string }
)
export type Outcome = { story: Story; failure: Failure | null; transcript: readonly Line[] }

/** Plays a story from a clean stage to its end or to the first step that is not as it says. */
export async function play(story: Story, cast: Cast): Promise<Outcome> {
  // What cannot be read is said before anything is played.
  const unread = story.steps.find((step) => !findStep(steps, step))
  const failure: Failure | null = unread
    ? { step: unread, kind: 'unknown-step', nearest: nearestPattern(steps, unread.text) }
    : await playSteps(story, cast)
  return { story, failure, transcript: cast.transcript.lines }
}

async function playSteps(story: Story, cast: Cast): Promise<Failure | null> {
  let last: Kind | undefined
  for (const step of story.steps) {
    const found = findStep(steps, step)
    if (!found) continue
    // `When it is 16:00` is something that happens, though the sentence belongs to the stage.
    const kind = step.kind === 'when' ? 'when' : found.definition.kind
    if (kind === 'when' && last !== 'when') cast.beginRound()
    last = kind
    try {
      await playStep(found, step, cast)
    } catch (error) {
      return failureOf(step, error)
    }
  }
  return null
}

async function playStep({ definition, given }: FoundStep, { docString }: StoryStep, cast: Cast): Promise<void> {
  const words = typeof given.text === 'string' ? { ...given, text: await cast.fillCodes(given.text) } : given
  await definition.play(cast, words, await cast.fillCodes(docString ?? ''))
}

function failureOf(step: StoryStep, error: unknown): Failure {
  if (error instanceof Mismatch) return { step, kind: 'mismatch', expected: error.expected, came: error.came }
  if (error instanceof StoryError) return { step, kind: 'cannot', message: error.message }
  return { step, kind: 'broken', message: error instanceof Error ? error.stack ?? error.message : String(error) }
}
