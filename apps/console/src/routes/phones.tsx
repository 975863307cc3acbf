import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { PhonesPage } from '../phones/PhonesPage.tsx'
import { officeRoute } from './office.ts'

export const phonesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/perangkat',
  loader: ({ params: { office } }) => read(api.offices[':office'].phones.$get({ param: { office } })),
  component: function Phones() {
    return <PhonesPage said={phonesRoute.useLoaderData()} />
  },
})
