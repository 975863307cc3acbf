import { existsSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { Cast } from './cast/cast.ts'
import { Installation } from './installation.ts'
import { readStories } from './story/find-features.ts'
import { nearestPattern } from './story/nearest.ts'
import { play, type Outcome } from './story/play.ts'
import { FeatureError, type Story } from './story/read-feature.ts'
import { findStep } from './story/step.ts'
import { steps } from './story/steps.ts'

/** The stories of a pack, and what in them cannot be read or played, a line each: `kota/features/hari.feature:7 there is no step ...`. */
export function readRehearsal(folder: string): { stories: Story[]; wrong: string[] } {
  const features = join(relative('', folder), 'features')
  if (!existsSync(features)) return { stories: [], wrong: [] }
  try {
    const stories = readStories(features)
    return { stories, wrong: [...new Set(stories.flatMap(unknownSteps))] }
  } catch (error) {
    if (error instanceof FeatureError) return { stories: [], wrong: error.message.split('\n') }
    throw error
  }
}

const unknownSteps = ({ file, steps: said }: Story): string[] => said.filter((step) => !findStep(steps, step)).map((step) =>
  `${file}:${step.line} there is no step "${step.text}". Did you mean: ${nearestPattern(steps, step.text)}`)

/**
 * Plays the stories of a pack against a whole installation in which the pack is the office's newest version. Throws StoryError when
 * the pack itself is not right.
 */
export async function rehearse(folder: string, stories: readonly Story[]): Promise<{ outcomes: Outcome[] }> {
  const installation = await Installation.open(folder)
  try {
    const outcomes: Outcome[] = []
    for (const story of stories) outcomes.push(await play(story, await Cast.enter(installation)))
    return { outcomes }
  } finally {
    await installation.close()
  }
}

/** `12 stories`, or what is said when there is none. */
export const countStories = (folder: string, { length }: readonly Story[]): string =>
  length === 0 ? `${basename(folder)} has no stories: nobody has seen it work. docs/stories.md shows how to write one` : `${length} ${length === 1 ? 'story' : 'stories'}`
