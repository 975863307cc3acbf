import { fields, refusals, type Refusal } from '@jemput/contract'
import type { Language } from '@jemput/flow'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { problem } from './problem.ts'

export const languageOf = (c: Context): Language => (/^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'id')

export function refuse(c: Context, code: Refusal, named: Record<string, unknown> = {}): Response {
  const { status, ...words } = refusals[code]
  const title = words[languageOf(c)].replace(/\{(\w+)\}/g, (_, name: string) => inWords(String(named[name] ?? ''), languageOf(c)))
  return problem(c, status, title, undefined, code)
}

/** Names the field of a request that no schema fits, with one that would be right. `path`: names on the way to it. */
export function refuseField(c: Context, path: readonly PropertyKey[]): Response {
  const known: Readonly<Record<PropertyKey, { id: string; en: string; example: string } | undefined>> = fields
  const field = path.map((name) => known[name]).findLast((each) => each !== undefined)
  return field ? refuse(c, 'bad-field', { field: field[languageOf(c)], example: field.example }) : refuse(c, 'bad-request')
}

/** A date as people say it; anything else as it is. */
const inWords = (text: string, language: Language): string => (/^\d{4}-\d{2}-\d{2}$/.test(text)
  ? new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(text)) : text)

/** A "no" leaves by the way of exceptions, because typed routes know only what they promise; and so a transaction is undone by it. */
export function no(c: Context, code: Refusal, fields?: Record<string, unknown>): never {
  throw new HTTPException(refusals[code].status, { res: refuse(c, code, fields) })
}
