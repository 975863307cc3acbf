import type { Context, Surface } from '../engine/types.ts'
import { holds } from '../expressions/evaluate.ts'
import type { Language } from '../pack/office.ts'
import type { Leaf, Pack } from '../pack/pack.ts'
import { findManner, type Pen } from './manners.ts'
import { overlay, packRoots, type Roots } from './roots.ts'
import { readTemplate, type Part } from './template.ts'
import { kindOf, read } from './variables.ts'

type Piece = string | ((pen: Pen, roots: Roots) => string)
type Compiled = { when: string | undefined; pieces: readonly Piece[] }

const SENDER = '{office.sender}: '
/** The variant for a surface. A text for both loses its sender on the screen, where everybody knows whom they called. */
export const variantOf = (leaf: Leaf, surface: Surface | 'form'): string => {
  const text = leaf[surface] ?? leaf.text ?? leaf.ussd ?? leaf.sms ?? ''
  return surface === 'ussd' && text.startsWith(SENDER) ? text.slice(SENDER.length) : text
}

const pieceOf = (pack: Pack, part: Part): Piece => {
  if (part.kind === 'words') return part.text
  if (part.kind === 'include') return (pen) => pen.say(part.key)
  const kind = kindOf(pack, part.path)
  if (kind === 'choice') return (pen, roots) => pen.say(`choice.${part.path[1]}.${String(read(roots, part.path).value)}`)
  const manner = kind && findManner(kind, part.format)
  if (!manner) return ''
  return (pen, roots) => {
    const { value, owner } = read(roots, part.path)
    return manner.write(value, pen, owner)
  }
}

const compiled = new WeakMap<Pack, Map<string, Compiled>>()
const compile = (pack: Pack, language: Language, key: string, surface: Surface | 'form'): Compiled => {
  const known = compiled.get(pack) ?? new Map<string, Compiled>()
  compiled.set(pack, known)
  const name = `${language} ${surface} ${key}`
  const found = known.get(name)
  if (found) return found
  const leaf = pack.messages[language][key]
  // A key without words is a mistake that the inspector finds; a person still gets a screen.
  const text = leaf ? variantOf(leaf, surface) : key
  const made = { when: leaf?.when, pieces: readTemplate(text).map((part) => pieceOf(pack, part)) }
  known.set(name, made)
  return made
}

/** Renders a message from complete roots. */
export const say = (ctx: Context, key: string, roots: Roots, surface: Surface | 'form' = ctx.surface): string => {
  const { pack, language } = ctx
  const { when, pieces } = compile(pack, language, key, surface)
  if (when !== undefined && !holds(when, roots)) return ''
  const pen: Pen = {
    language, surface: surface === 'form' ? ctx.surface : surface, zone: pack.office.timezone,
    say: (inner, added, on) => say(ctx, inner, added ? overlay(roots, added) : roots, on ?? surface),
  }
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : piece(pen, roots)
  return text
}

/**
 * Renders a message of the pack in the language of `ctx`, for instance of a notice: `roots` are its subject (`{ booking }`),
 * `surface` the variant, that of `ctx` when left out. An unknown key gives the key itself.
 */
export const message = (ctx: Context, key: string, roots: Roots, surface?: Surface): string =>
  say(ctx, key, packRoots(ctx, roots), surface)
