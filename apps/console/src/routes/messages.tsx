import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { EndsPage } from '../messages/EndsPage.tsx'
import { OutgoingPage, type OutgoingSearch } from '../messages/OutgoingPage.tsx'
import { ThreadsPage } from '../messages/ThreadsPage.tsx'
import { isStatus } from '../messages/words.ts'
import { officeRoute } from './office.ts'

export const outgoingRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/pesan',
  validateSearch: ({ keadaan, sebelum, sms }: Record<string, unknown>): OutgoingSearch => ({
    ...(isStatus(keadaan) ? { keadaan } : {}), ...(typeof sebelum === 'string' ? { sebelum } : {}), ...(typeof sms === 'string' ? { sms } : {}),
  }),
  loaderDeps: ({ search: { keadaan, sebelum } }) => ({ keadaan, sebelum }),
  loader: async ({ params: { office }, deps: { keadaan, sebelum } }) => {
    const list = (query: { status?: OutgoingSearch['keadaan']; before?: string | undefined }) => read(api.offices[':office'].outgoing.$get({ param: { office }, query }))
    const [said, dead] = await Promise.all([
      list({ status: keadaan, before: sebelum }),
      keadaan === undefined && sebelum === undefined ? list({ status: 'dead' }) : undefined,
    ])
    return { said, dead }
  },
  component: function Outgoing() {
    return <OutgoingPage {...outgoingRoute.useLoaderData()} search={outgoingRoute.useSearch()} />
  },
})

/** `percakapan`: the one that is read. */
export const threadsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/pesan/belum-terjawab',
  validateSearch: ({ percakapan }: Record<string, unknown>): { percakapan?: string | undefined } => (typeof percakapan === 'string' ? { percakapan } : {}),
  loader: ({ params: { office } }) => read(api.offices[':office'].threads.$get({ param: { office } })),
  component: function Threads() {
    return <ThreadsPage said={threadsRoute.useLoaderData()} chosen={threadsRoute.useSearch().percakapan} />
  },
})

export const endsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/pesan/putus-di-layar',
  loader: ({ params: { office } }) => read(api.offices[':office']['call-ends'].$get({ param: { office } })),
  component: function Ends() {
    return <EndsPage said={endsRoute.useLoaderData()} />
  },
})
