import type { Staff } from '@jemput/contract'
import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { may } from '../permits.ts'
import { PlanPage } from '../visits/PlanPage.tsx'
import { VisitPage } from '../visits/VisitPage.tsx'
import { VisitsPage } from '../visits/VisitsPage.tsx'
import { officeRoute } from './office.ts'

type Search = { permintaan?: string | undefined }
const chosenRequest = ({ permintaan }: Record<string, unknown>): Search => (typeof permintaan === 'string' ? { permintaan } : {})

/** Asks for what families say of an illness only where the role may read it. */
async function requestsFor(office: string, staff: Staff | undefined) {
  const post = staff?.offices.find(({ id }) => id === office)
  return may(post?.role, 'listSickRequests') ? read(api.offices[':office']['sick-requests'].$get({ param: { office } })) : undefined
}

export const visitsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/kunjungan',
  validateSearch: chosenRequest,
  loader: async ({ params: { office }, parentMatchPromise }) => {
    const [said, requests] = await Promise.all([
      read(api.offices[':office'].outreach.$get({ param: { office } })),
      parentMatchPromise.then(({ loaderData }) => requestsFor(office, loaderData)),
    ])
    return { said, requests }
  },
  component: function Visits() {
    return <VisitsPage {...visitsRoute.useLoaderData()} chosen={visitsRoute.useSearch().permintaan} />
  },
})

export const planRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/kunjungan/baru',
  validateSearch: chosenRequest,
  loader: async ({ params: { office }, parentMatchPromise }) => {
    const [said, requests] = await Promise.all([
      read(api.offices[':office'].outreach.$get({ param: { office } })),
      parentMatchPromise.then(({ loaderData }) => requestsFor(office, loaderData)),
    ])
    return { said, requests: requests?.ok ? requests.value : [] }
  },
  component: function Plan() {
    return <PlanPage {...planRoute.useLoaderData()} chosen={planRoute.useSearch().permintaan} />
  },
})

export const visitRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/kunjungan/$visit',
  loader: async ({ params: { office, visit } }) => {
    const [said, outreach] = await Promise.all([
      read(api.offices[':office'].outreach[':id'].$get({ param: { office, id: visit } })),
      read(api.offices[':office'].outreach.$get({ param: { office } })),
    ])
    return { said, ...(outreach.ok ? { colleagues: outreach.value.colleagues, regions: outreach.value.regions } : { colleagues: [], regions: [] }) }
  },
  component: function Visit() {
    return <VisitPage {...visitRoute.useLoaderData()} id={visitRoute.useParams().visit} />
  },
})
