import { holds } from '../expressions/evaluate.ts'
import { isRelevant, judgeValue, type AskNode, type Mistake } from '../questions/judge.ts'
import { enterRepeat, evaluateAll, follow, write } from './go.ts'
import { optionsOf } from './options.ts'
import { findPlace, type Place } from './place.ts'
import { judgeReply } from './reply.ts'
import { rootsOf } from './roots.ts'
import { broken, end, firstShow } from './screen.ts'
import type { Call, Context, State, Step, Value } from './types.ts'

/** Screens passed without a stop, and calls to the host without an input, after which a conversation counts as a circle. */
const MOST_HOPS = 100
const MOST_CALLS = 40

type Move = { kind: 'go'; state: State } | { kind: 'stop'; step: Step }
const go = (state: State): Move => ({ kind: 'go', state })
const stop = (step: Step): Move => ({ kind: 'stop', step })

/** Where an answered question leads. */
export const answered = (node: AskNode, value: Value): string | undefined =>
  value === true ? (node.yes ?? node.go) : value === false ? (node.no ?? node.go) : (node.go ?? node.no)

/** The message with the whole text as it should be written, of the format or keyword that began the conversation. */
const exampleFor = ({ pack }: Context, start: string | undefined): string | null => {
  const format = pack.policy.sms.format === null ? undefined : pack.sms.formats[pack.policy.sms.format]
  if (format !== undefined && format.start === start) return format.example
  return Object.values(pack.sms.keywords).find((keyword) => keyword.start === start && keyword.example)?.example ?? null
}

/** The question with what is wrong about the answer that it has. */
const askAgain = (ctx: Context, state: State, mistake: Mistake): Move =>
  stop(firstShow(ctx, { ...state, tries: 1, wrong: { ...mistake, example: exampleFor(ctx, state.given?.start) } }))

/** An answer that came along is judged like a typed one; when it is wrong, the question is asked with its error. */
const askGiven = (ctx: Context, state: State, place: Place, node: AskNode): Move | undefined => {
  const text = state.given?.fields[node.ask]
  if (!state.given || text === undefined) return undefined
  const { [node.ask]: _, ...fields } = state.given.fields
  const rest = { ...state, given: { ...state.given, fields } }
  const shown = optionsOf(ctx, state)?.map(({ value }) => value) ?? []
  const judged = judgeReply(ctx, { ...state, shown }, node, text)
  if (!judged.ok) return askAgain(ctx, rest, judged.mistake)
  const next = answered(node, judged.value)
  const kept = write(rest, place.repeat !== null, { [node.as ?? node.ask]: judged.value })
  return next === undefined ? undefined : go(follow(ctx, kept, place, next))
}

/** A question is skipped when it doesn't matter, or when its answer is already there and valid. */
const ask = (ctx: Context, state: State, place: Place, node: AskNode): Move => {
  if (!isRelevant(ctx, state, node)) {
    return node.go === undefined ? stop(broken(ctx, state)) : go(follow(ctx, state, place, node.go))
  }
  if (node.fresh) return stop(firstShow(ctx, state))
  const given = askGiven(ctx, state, place, node)
  if (given) return given
  const known = (place.repeat ? state.each : state.answers)?.[node.as ?? node.ask] ?? null
  if (known === null) return stop(firstShow(ctx, state))
  const judged = judgeValue(ctx, state, node, known)
  const next = answered(node, known)
  if (judged.ok && next !== undefined) return go(follow(ctx, state, place, next))
  return judged.ok ? stop(firstShow(ctx, state)) : askAgain(ctx, state, judged.mistake)
}

const call = (ctx: Context, state: State, kind: Call['kind'], name: string, inputs: Record<string, string> | undefined): Move => {
  const calls = (state.calls ?? 0) + 1
  if (calls > MOST_CALLS) return stop(broken(ctx, state))
  const values = evaluateAll(ctx, state, inputs)
  for (const input of Object.keys(inputs ?? {})) values[input] ??= null
  return stop({ kind: 'call', state: { ...state, calls }, call: { kind, name, inputs: values } })
}

const visit = (ctx: Context, state: State): Move => {
  const place = findPlace(ctx.pack, state.at)
  if (!place) return stop(broken(ctx, state))
  const { node } = place
  if ('ask' in node) return ask(ctx, state, place, node)
  if ('menu' in node) return stop(firstShow(ctx, state))
  if ('list' in node) return call(ctx, state, 'list', node.list, node.with)
  if ('do' in node) return call(ctx, state, 'action', node.do, node.with)
  if ('end' in node) return stop(end(ctx, state, node.end, node.send))
  if ('repeat' in node) return go(enterRepeat(ctx, state, node, place))
  if ('set' in node) {
    const nothing = Object.fromEntries(Object.keys(node.set).map((name) => [name, null]))
    const values = { ...nothing, ...evaluateAll(ctx, state, node.set) }
    return go(follow(ctx, write(state, place.repeat !== null, values), place, node.go))
  }
  const roots = rootsOf(ctx, state)
  const branch = node.branch.find(({ when }) => holds(when, roots))
  return branch ? go(follow(ctx, state, place, branch.go)) : stop(broken(ctx, state))
}

/** Walks on from where the state stands until a person or the host must answer. */
export const advance = (ctx: Context, from: State): Step => {
  let state = from
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const move = visit(ctx, state)
    if (move.kind === 'stop') return move.step
    state = move.state
  }
  return broken(ctx, state)
}
