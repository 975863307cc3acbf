import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { ClosingPage } from '../closing/ClosingPage.tsx'
import { officeRoute } from './office.ts'

export const closingRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/hari-tutup',
  loader: async ({ params: { office } }) => {
    const [said, waiting] = await Promise.all([
      read(api.offices[':office'].closing.$get({ param: { office } })),
      read(api.offices[':office']['waiting-list'].$get({ param: { office } })),
    ])
    return { said, waiting }
  },
  component: function Closing() {
    return <ClosingPage {...closingRoute.useLoaderData()} />
  },
})
