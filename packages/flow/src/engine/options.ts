import { holds } from '../expressions/evaluate.ts'
import type { Language } from '../pack/office.ts'
import { say } from '../render/message.ts'
import { overlay } from '../render/roots.ts'
import { findPlace } from './place.ts'
import { rootsOf } from './roots.ts'
import type { Context, State, Value } from './types.ts'
import { isYesNo } from '../questions/kind.ts'

/** What can be picked on a screen by its number, in order. */
export type Option = { value: Value; label: string }

const languages: readonly Language[] = ['id', 'en']
const yesNo = [{ value: true, key: 'common.yes' }, { value: false, key: 'common.no' }] as const

/** The message behind each option of a menu, a choice or a yes-no question; null where an answer is typed or a list is live. */
const optionKeys = (ctx: Context, state: State): { value: Value; key: string }[] | null => {
  const node = findPlace(ctx.pack, state.at)?.node
  if (!node) return null
  if ('menu' in node) {
    const roots = rootsOf(ctx, state)
    const open = Object.entries(node.options).filter(([, { when }]) => holds(when, roots))
    return open.map(([value, { label }]) => ({ value, key: label }))
  }
  if (!('ask' in node)) return null
  const question = ctx.pack.questions[node.ask]
  if (!question) return null
  const { type, choices = [] } = question
  if (isYesNo(question)) return [...yesNo]
  return type === 'choice' ? choices.map((value) => ({ value, key: `choice.${node.ask}.${value}` })) : null
}

/** How many options there are, on all pages. */
export const countOptions = (ctx: Context, state: State): number =>
  (state.list?.items.length || optionKeys(ctx, state)?.length) ?? 0

/** Options with their words; null for a screen where an answer is typed. */
export const optionsOf = (ctx: Context, state: State): Option[] | null => {
  const roots = rootsOf(ctx, state)
  const node = findPlace(ctx.pack, state.at)?.node
  if (node && 'list' in node) {
    return (state.list?.items ?? []).map((item) => ({ value: item, label: say(ctx, node.item, overlay(roots, { item })) }))
  }
  return optionKeys(ctx, state)?.map(({ value, key }) => ({ value, label: say(ctx, key, roots) })) ?? null
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The words that pick each option as shown: its label in every language, since people answer a text in their own. */
const wordsOf = (ctx: Context, state: State): { value: Value; words: string[] }[] => {
  const perLanguage = languages.map((language) => optionsOf({ ...ctx, language }, state) ?? [])
  const wordsAt = (i: number) => perLanguage.map((options) => fold(options[i]?.label ?? ''))
  return (perLanguage[0] ?? []).map(({ value }, i) => ({ value, words: wordsAt(i) }))
}

/** The option that an input means: `2`, `2.`, its words, or their beginning (3 letters, fewer for a short word such as Ya). */
export const pick = (ctx: Context, state: State, text: string): Value | undefined => {
  const number = /^[\s.()]*(\d{1,2})[\s.()#*]*$/.exec(text)?.[1]
  if (number !== undefined) return state.shown[Number(number) - 1]
  const typed = fold(text)
  if (typed === '') return undefined
  const options = wordsOf(ctx, state)
  const exact = options.find(({ words }) => words.includes(typed))
  if (exact) return exact.value
  const begins = (word: string) => word.startsWith(typed) && (typed.length >= 3 || word.length <= 3)
  const begun = options.filter(({ words }) => words.some(begins))
  return begun.length === 1 ? begun[0]?.value : undefined
}
