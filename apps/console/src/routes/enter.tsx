import { createRoute, redirect } from '@tanstack/react-router'
import { LogInPage } from '../LogInPage.tsx'
import { may, pages } from '../permits.ts'
import { getStaff, root } from './office.ts'

/** `ke`: a page of this console to go on to. */
export const logInRoute = createRoute({
  getParentRoute: () => root,
  path: '/masuk',
  validateSearch: ({ ke }: Record<string, unknown>): { ke?: string | undefined } => (typeof ke === 'string' && ke.startsWith('/console/') && ke !== '/console/' ? { ke } : {}),
  component: function LogIn() {
    return <LogInPage next={logInRoute.useSearch().ke} />
  },
})

/** The first page that somebody may see at their first office. */
export const frontRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const [post] = (await getStaff()).offices
    if (!post) throw redirect({ to: '/masuk' })
    if (post.role === 'kiosk') throw redirect({ to: '/$office/kios', params: { office: post.id } })
    const page = pages.find(({ act }) => may(post.role, act)) ?? pages[0]
    throw redirect({ to: page.path, params: { office: post.id } })
  },
})
