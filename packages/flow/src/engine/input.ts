import type { Mistake } from '../questions/judge.ts'
import { advance, answered } from './advance.ts'
import { choose } from './answer.ts'
import { goBack, leaving } from './back.ts'
import { follow, write } from './go.ts'
import { pick } from './options.ts'
import { findPlace, type Place } from './place.ts'
import { judgeReply } from './reply.ts'
import { answerResume, choosesResume } from './resume.ts'
import { broken, hasMore, RESUME, screen } from './screen.ts'
import { start } from './start.ts'
import type { Context, State, Step, Value } from './types.ts'

const unknownOption: Mistake = { key: 'system.unknown-option', given: null }

/** The same question again, with the error; the next mistake is counted on top. */
const again = (ctx: Context, state: State, mistake: Mistake): Step =>
  screen(ctx, { ...state, tries: state.tries + 1, wrong: { ...mistake, example: null } })

type Key = 'menu' | 'back' | 'more'
/** 00 and 0 everywhere, 9 where there is more. By SMS there is no menu unless the front door has one. */
const keyOf = (ctx: Context, state: State, text: string): Key | undefined => {
  const typed = text.trim()
  if (typed === '0') return 'back'
  if (typed === '00') {
    const [front = ''] = ctx.pack.office.front.split('/')
    return ctx.pack.flows[front]?.surfaces.includes(ctx.surface) ? 'menu' : undefined
  }
  return typed === '9' && hasMore(ctx, state) ? 'more' : undefined
}

const press = (ctx: Context, state: State, key: Key): Step => {
  if (key === 'menu') return start(ctx, ctx.pack.office.front)
  return key === 'back' ? goBack(ctx, state) : screen(ctx, { ...state, tries: 0, wrong: null }, 'next')
}

const picked = (ctx: Context, state: State, place: Place, value: Value | undefined): Step => {
  const { node } = place
  if (value === undefined) return again(ctx, state, unknownOption)
  const left = leaving(state)
  if ('list' in node) return advance(ctx, follow(ctx, choose(left, place, node.list, node.save, value), place, node.go))
  const option = 'menu' in node && typeof value === 'string' && Object.hasOwn(node.options, value) ? node.options[value] : undefined
  return option ? advance(ctx, follow(ctx, left, place, option.go)) : again(ctx, state, unknownOption)
}

/** One input of the person. Never throws, whatever is typed; a mistake asks again. */
export const input = (ctx: Context, before: State, text: string): Step => {
  if (before.at === RESUME) return answerResume(ctx, before, text)
  const place = findPlace(ctx.pack, before.at)
  if (!place) return start(ctx, ctx.pack.office.front)
  const state = { ...before, calls: 0 }
  const key = keyOf(ctx, state, text)
  if (key) return press(ctx, state, key)
  const { node } = place
  if ('menu' in node || 'list' in node) return picked(ctx, state, place, pick(ctx, state, text))
  if (!('ask' in node)) return start(ctx, ctx.pack.office.front)
  const judged = judgeReply(ctx, state, node, text)
  if (!judged.ok) return again(ctx, state, judged.mistake)
  const next = answered(node, judged.value)
  const kept = write(leaving(state), place.repeat !== null, { [node.as ?? node.ask]: judged.value })
  return next === undefined ? broken(ctx, kept) : advance(ctx, follow(ctx, kept, place, next))
}

/** Would the waiting screen take this text as it stands? */
export const accepts = (ctx: Context, state: State, text: string): boolean => {
  if (state.at === RESUME) return choosesResume(text) !== undefined
  const node = findPlace(ctx.pack, state.at)?.node
  if (!node) return false
  if (keyOf(ctx, state, text)) return 'ask' in node || 'menu' in node || 'list' in node
  if ('ask' in node) return judgeReply(ctx, state, node, text).ok
  return ('menu' in node || 'list' in node) && pick(ctx, state, text) !== undefined
}
