import type { Line } from '../cast/transcript.ts'
import type { Failure, Outcome } from './play.ts'
import { wordsFor } from './words.ts'

/** One story as people read it: its name, what every phone did and saw, and where and why it stopped. */
export function printOutcome({ story, failure, transcript }: Outcome): string {
  const head = `${failure ? '✗' : '✓'} ${story.name}  (${story.file}:${story.line})`
  const parts = [[head], printTranscript(transcript, story.language), failure ? printFailure(failure, story.file, story.language) : []]
  return parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n')
}

function printTranscript(transcript: readonly Line[], language: string): string[] {
  const { does } = wordsFor(language)
  const widest = Math.max(0, ...transcript.map((line) => line.who.length))
  return transcript.flatMap((line, i) => {
    const time = line.at === transcript[i - 1]?.at ? ' '.repeat(line.at.length) : line.at
    return hang(`  ${time}  ${line.who.padEnd(widest)}  ${does[line.does]}`, line)
  })
}

/** Screens and messages stand as they look on the phone, one line under the other. */
function hang(head: string, { does, text }: Line): string[] {
  if (does !== 'sees' && does !== 'ends' && does !== 'receives') return [`${head} ${text}`.trimEnd()]
  return text.split('\n').map((row, i) => `${i === 0 ? head : ' '.repeat(head.length)} | ${row}`)
}

/** `file:line` and the step, then what it expected and what came instead. */
export function printFailure(failure: Failure, file: string, language: string): string[] {
  const words = wordsFor(language)
  const said = (label: string, text: string) => [`  ${label}:`, ...text.split('\n').map((row) => `    ${row}`)]
  const head = `  ${file}:${failure.step.line}: ${failure.step.keyword} ${failure.step.text}`
  switch (failure.kind) {
    case 'mismatch': return [head, ...said(words.expected, failure.expected), ...said(words.came, failure.came)]
    case 'unknown-step': return [head, ...said(words.unknownStep, failure.step.text), ...said(words.nearest, failure.nearest)]
    case 'cannot': return [head, ...said(words.cannot, failure.message)]
    case 'broken': return [head, ...said(words.broken, failure.message)]
  }
}

export function printSum(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ failure }) => failure)
  const { passed, failed: lost } = wordsFor(outcomes.every(({ story }) => story.language === 'id') ? 'id' : 'en')
  return `${outcomes.length - failed.length} ${passed}, ${failed.length} ${lost}`
}
