import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { api, ask } from './api.ts'
import { LogInPage } from './LogInPage.tsx'
import { Trouble } from './Trouble.tsx'
import { TodayPage } from './today/TodayPage.tsx'

const root = createRootRoute({ component: Outlet, errorComponent: Trouble, notFoundComponent: Trouble })

const logIn = createRoute({ getParentRoute: () => root, path: '/masuk', component: LogInPage })

/** Who is logged in. Whoever isn't goes to the log-in page. */
async function getStaff() {
  const said = await ask(api.me.$get())
  if (said.ok) return said.value
  if (said.problem.status === 401) throw redirect({ to: '/masuk' })
  throw new Error(said.problem.title)
}

const front = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const [office] = (await getStaff()).offices
    if (!office) throw redirect({ to: '/masuk' })
    throw redirect({ to: '/$office/hari-ini', params: { office: office.id } })
  },
})

const today = createRoute({
  getParentRoute: () => root,
  path: '/$office/hari-ini',
  loader: async ({ params }) => {
    const [staff, day] = await Promise.all([getStaff(), ask(api.offices[':office'].today.$get({ param: params }))])
    return { staff, day }
  },
  component: function Today() {
    return <TodayPage {...today.useLoaderData()} office={today.useParams().office} />
  },
})

export const router = createRouter({ basepath: '/console', routeTree: root.addChildren([front, logIn, today]) })

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
