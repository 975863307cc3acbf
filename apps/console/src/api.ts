import type { Api, Problem } from '@jemput/contract'
import { redirect } from '@tanstack/react-router'
import { hc } from 'hono/client'

/** The words of the answers follow the language of the page. */
export const { api: { v1: api } } = hc<Api>('/', { headers: () => ({ 'accept-language': document.documentElement.lang }) })

/** What the server said: the value, or why not. Status 0: nothing at all. */
export type Said<T> = { ok: true; value: T } | { ok: false; problem: Pick<Problem, 'title' | 'status' | 'code'> }

type Answer = { ok: boolean; status: number; json(): Promise<unknown> }
type ValueOf<R extends Answer> = Exclude<Awaited<ReturnType<R['json']>>, Problem>

/** Reads an answer. A server that can't be reached is a refusal like any other, for the person who waits. */
export async function ask<R extends Answer>(asking: Promise<R>): Promise<Said<ValueOf<R>>> {
  try {
    const answer = await asking
    const body = answer.status === 204 ? undefined : await answer.json()
    // The contract types both: a value when all went well, else a problem.
    return answer.ok ? { ok: true, value: body as ValueOf<R> } : { ok: false, problem: body as Problem }
  } catch {
    const title = document.documentElement.lang === 'en' ? 'The server does not answer. Try again.' : 'Server tidak menjawab. Coba lagi.'
    return { ok: false, problem: { title, status: 0 } }
  }
}

/** The page that somebody wanted when they had to log in first. */
export const wanted = () => ({ ke: location.pathname })

/** For a page that is about to be shown: whoever isn't logged in goes to the log-in page first. */
export async function read<R extends Answer>(asking: Promise<R>): Promise<Said<ValueOf<R>>> {
  const said = await ask(asking)
  if (!said.ok && said.problem.status === 401) throw redirect({ to: '/masuk', search: wanted() })
  return said
}
