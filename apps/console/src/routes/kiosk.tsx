import { createRoute } from '@tanstack/react-router'
import { KioskPage } from '../kiosk/KioskPage.tsx'
import { Trouble } from '../Trouble.tsx'
import { getStaff, root } from './office.ts'

/** A page of its own, without the rail: whoever stands before it is a guest. */
export const kioskRoute = createRoute({
  getParentRoute: () => root,
  path: '/$office/kios',
  loader: getStaff,
  component: function Kiosk() {
    const { office } = kioskRoute.useParams()
    const post = kioskRoute.useLoaderData().offices.find(({ id }) => id === office)
    return post ? <KioskPage post={post} /> : <Trouble />
  },
})
