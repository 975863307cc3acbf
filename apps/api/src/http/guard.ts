import { callers, type ApiEnv, type RouteName, type Staff } from '@jemput/contract'
import type { MiddlewareHandler } from 'hono'
import type { Accounts } from '../people/accounts.ts'
import { refuse } from './refuse.ts'

/** Lets in whom the table of callers names; of an office somebody doesn't work at, not even its existence is told. */
export const guard = (accounts: Accounts, route: RouteName): MiddlewareHandler<ApiEnv> => async (c, next) => {
  const who = callers[route]
  c.header('cache-control', 'no-store')
  if (who === 'anyone') return next()
  const staff = await accounts.findStaff(c.req.raw.headers)
  if (!staff) return refuse(c, 'not-logged-in')
  c.set('staff', staff)
  if (who === 'staff') return next()
  const post = postAt(staff, c.req.param('office') ?? '')
  if (!post) return refuse(c, 'no-such-office')
  return who.includes(post.role) ? next() : refuse(c, 'not-allowed')
}

export const postAt = ({ offices }: Staff, office: string) => offices.find(({ id }) => id === office)
