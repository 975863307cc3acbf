import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { ApplicationPage } from '../applications/ApplicationPage.tsx'
import { ApplicationsPage } from '../applications/ApplicationsPage.tsx'
import { HeldPage } from '../applications/HeldPage.tsx'
import { officeRoute } from './office.ts'

/** `keadaan`: only those in this state. */
export const applicationsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/berkas',
  validateSearch: ({ keadaan }: Record<string, unknown>): { keadaan?: string | undefined } => (typeof keadaan === 'string' ? { keadaan } : {}),
  loaderDeps: ({ search: { keadaan } }) => ({ keadaan }),
  loader: ({ params: { office }, deps: { keadaan } }) => read(api.offices[':office'].applications.$get({
    param: { office }, query: keadaan === undefined ? {} : { status: keadaan },
  })),
  component: function Applications() {
    return <ApplicationsPage said={applicationsRoute.useLoaderData()} status={applicationsRoute.useSearch().keadaan} />
  },
})

export const applicationRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/berkas/$application',
  loader: ({ params: { office, application } }) => read(api.offices[':office'].applications[':id'].$get({ param: { office, id: application } })),
  component: function Application() {
    return <ApplicationPage said={applicationRoute.useLoaderData()} id={applicationRoute.useParams().application} />
  },
})

export const heldRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/berkas/tertahan/$operation',
  loader: ({ params: { office, operation } }) => read(api.offices[':office'].held[':id'].$get({ param: { office, id: operation } })),
  component: function Held() {
    return <HeldPage said={heldRoute.useLoaderData()} id={heldRoute.useParams().operation} />
  },
})
