import { layout } from '../render/layout.ts'
import { say } from '../render/message.ts'
import { advance } from './advance.ts'
import { findPlace } from './place.ts'
import { rootsOf } from './roots.ts'
import { HELP_AFTER, limitOf, RESUME, screen } from './screen.ts'
import { blank, start } from './start.ts'
import type { Context, State, Step } from './types.ts'

const keys = ['system.resume-yes', 'system.resume-no'] as const

const resumeScreen = (ctx: Context, state: State): Step => {
  const roots = rootsOf(ctx, state)
  const { text } = layout({
    limit: limitOf(ctx), title: '', text: say(ctx, 'system.resume', roots), options: keys.map((key) => say(ctx, key, roots)),
    error: state.wrong ? say(ctx, state.wrong.key, roots) : '',
    help: state.tries >= HELP_AFTER ? say(ctx, 'system.help', roots) : '', more: '', nav: '',
  })
  return { kind: 'screen', state: { ...state, shown: ['yes', 'no'] }, text, at: RESUME }
}

/** Asks whether to go on with a dropped session. The host keeps `booking` of this state fresh, like that of every other. */
export const offerResume = (ctx: Context, paused: State): Step =>
  resumeScreen(ctx, { ...blank, at: RESUME, booking: paused.booking, paused })

/** The screen where a state stands, again: in another session, in another language. */
export const show = (ctx: Context, state: State): Step => {
  if (state.at === RESUME) return resumeScreen(ctx, state)
  const node = findPlace(ctx.pack, state.at)?.node
  if (!node) return start(ctx, ctx.pack.office.front)
  const waits = 'ask' in node || 'menu' in node || ('list' in node && state.list !== null)
  return waits ? screen(ctx, state) : advance(ctx, state)
}

/** Is the input an answer to the offer? */
export const choosesResume = (text: string): 'yes' | 'no' | undefined => {
  const typed = text.trim()
  return typed === '1' ? 'yes' : typed === '2' || typed === '00' ? 'no' : undefined
}

export const answerResume = (ctx: Context, state: State, text: string): Step => {
  const choice = choosesResume(text)
  if (choice === 'no') return start(ctx, ctx.pack.office.front)
  if (choice === 'yes' && state.paused) return show(ctx, { ...state.paused, booking: state.booking, wrong: null, tries: 0 })
  const wrong = { key: 'system.unknown-option', given: null, example: null }
  return resumeScreen(ctx, { ...state, tries: state.tries + 1, wrong })
}
