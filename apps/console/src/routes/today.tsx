import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { TodayPage } from '../today/TodayPage.tsx'
import { officeRoute } from './office.ts'

export const todayRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/hari-ini',
  loader: ({ params }) => read(api.offices[':office'].today.$get({ param: { office: params.office } })),
  component: function Today() {
    return <TodayPage said={todayRoute.useLoaderData()} />
  },
})
