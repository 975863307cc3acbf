import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { TodayPage } from '../today/TodayPage.tsx'
import { officeRoute } from './office.ts'

/** `tanggal`: `2017-09-04`; today when none is named. */
export const todayRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/hari-ini',
  validateSearch: ({ tanggal }: Record<string, unknown>): { tanggal?: string } => (typeof tanggal === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(tanggal) ? { tanggal } : {}),
  loaderDeps: ({ search: { tanggal } }) => ({ date: tanggal }),
  loader: ({ params: { office }, deps: { date } }) => read(api.offices[':office'].today.$get({ param: { office }, query: date === undefined ? {} : { date } })),
  component: function Today() {
    return <TodayPage said={todayRoute.useLoaderData()} asked={todayRoute.useSearch().tanggal} />
  },
})
