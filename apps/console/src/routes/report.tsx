import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { officeRoute } from './office.ts'

/** `bulan`: `2017-09`; this month when none is named. */
export const reportRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/laporan',
  validateSearch: ({ bulan }: Record<string, unknown>): { bulan?: string } => (typeof bulan === 'string' && /^\d{4}-\d{2}$/.test(bulan) ? { bulan } : {}),
  loaderDeps: ({ search: { bulan } }) => ({ month: bulan }),
  loader: ({ params: { office }, deps: { month } }) =>
    read(api.offices[':office']['interview-report'].$get({ param: { office }, query: month === undefined ? {} : { month } })),
  component: function Report() {
    return <ReportPage said={reportRoute.useLoaderData()} />
  },
})
