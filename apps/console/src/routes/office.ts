import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { api, ask, wanted } from '../api.ts'
import { Frame } from '../Frame.tsx'
import { Trouble } from '../Trouble.tsx'

export const root = createRootRoute({ component: Outlet, errorComponent: Trouble, notFoundComponent: Trouble })

/** Who is logged in. Whoever isn't goes to the log-in page, and comes back from there to the page they wanted. */
export async function getStaff() {
  const said = await ask(api.me.$get())
  if (said.ok) return said.value
  if (said.problem.status === 401) throw redirect({ to: '/masuk', search: wanted() })
  throw new Error(said.problem.title)
}

/** Everything of one office. */
export const officeRoute = createRoute({
  getParentRoute: () => root,
  path: '/$office',
  loader: getStaff,
  // Who somebody is is asked once, until they log out: a page that asks for news again doesn't ask for that.
  staleTime: Infinity,
  component: Frame,
})
