import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { DeliveryPage } from '../delivery/DeliveryPage.tsx'
import { ManifestPage } from '../delivery/ManifestPage.tsx'
import { officeRoute } from './office.ts'

/** `di`: only what this holder has; `cari`: one parcel by its number. */
type Search = { di?: string | undefined; cari?: string | undefined }

export const deliveryRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/serah-terima',
  validateSearch: ({ di, cari }: Record<string, unknown>): Search => ({
    ...(typeof di === 'string' ? { di } : {}), ...(cari === undefined ? {} : { cari: String(cari) }),
  }),
  loader: ({ params: { office } }) => read(api.offices[':office'].delivery.$get({ param: { office } })),
  component: function Delivery() {
    const { di, cari } = deliveryRoute.useSearch()
    return <DeliveryPage said={deliveryRoute.useLoaderData()} holder={di} number={cari} />
  },
})

export const manifestRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/serah-terima/$manifest',
  loader: ({ params: { office, manifest } }) => read(api.offices[':office'].manifests[':id'].$get({ param: { office, id: manifest } })),
  component: function Manifest() {
    return <ManifestPage said={manifestRoute.useLoaderData()} id={manifestRoute.useParams().manifest} />
  },
})
