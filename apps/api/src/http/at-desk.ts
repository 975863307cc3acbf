import type { ApiEnv } from '@jemput/contract'
import { atOffice, retrying } from '@jemput/db'
import type { Context } from 'hono'
import type { Desk } from '../booking/desk.ts'
import type { Deps } from '../deps.ts'
import { isNo, type No } from '../no.ts'
import type { Clerk } from '../people/audit.ts'
import { postAt } from './guard.ts'
import { languageOf, no } from './refuse.ts'

/** Carries out what a member of staff asks for at one office. */
export type AtDesk = <T>(c: Context<ApiEnv>, work: (desk: Desk, clerk: Clerk) => Promise<T | No>, request?: string) => Promise<T>

/**
 * One transaction that sees this office alone, run again while it loses races; a "no" undoes it. `request`: an id made by the asker,
 * so that the same again is not done twice.
 */
export const atDesk = ({ db, clock, keys, shelf }: Deps): AtDesk => async (c, work, request = '') => {
  const { staff } = c.var
  // Nobody gets another office's desk, whatever let them come here.
  const post = postAt(staff, c.req.param('office') ?? '')
  const office = post && shelf.newest(post.id)
  if (!office) return no(c, 'no-such-office')
  const requestKey = request === '' ? '' : `counter ${staff.id} ${request}`
  const clerk = { staffId: staff.id, office: post.id, role: post.role }
  return retrying(() => atOffice(db, post.id, async (sql) => {
    const said = await work({ sql, office, shelf, keys, now: clock.now(), phone: '', channel: 'COUNTER', language: languageOf(c), requestKey }, clerk)
    if (!isNo(said)) return said
    const { refusal, ...fields } = said
    return no(c, refusal, fields)
  }))
}
