import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { HelpPage } from '../helping/HelpPage.tsx'
import { ways, type Way } from '../helping/words.ts'
import { officeRoute } from './office.ts'

type Search = { cara?: Way | undefined; layanan?: string | undefined }

/** `cara`: the way somebody is served; `layanan`: the service whose open days are shown. */
export const helpingRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/bantu',
  validateSearch: ({ cara, layanan }: Record<string, unknown>): Search => {
    const way = ways.find((each) => each === cara)
    return { ...way ? { cara: way } : {}, ...typeof layanan === 'string' ? { layanan } : {} }
  },
  loaderDeps: ({ search: { layanan } }) => ({ service: layanan }),
  loader: async ({ params: { office }, deps: { service } }) => {
    const [said, bookable] = await Promise.all([
      read(api.offices[':office'].today.$get({ param: { office }, query: {} })),
      read(api.offices[':office'].bookable.$get({ param: { office }, query: service === undefined ? {} : { service } })),
    ])
    return { said, bookable }
  },
  component: function Helping() {
    return <HelpPage {...helpingRoute.useLoaderData()} way={helpingRoute.useSearch().cara ?? 'pesan'} />
  },
})
