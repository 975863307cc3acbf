import { createRouter } from '@tanstack/react-router'
import { applicationRoute, applicationsRoute, heldRoute } from './routes/applications.tsx'
import { deliveryRoute, manifestRoute } from './routes/delivery.tsx'
import { frontRoute, logInRoute } from './routes/enter.tsx'
import { officeRoute, root } from './routes/office.ts'
import { phonesRoute } from './routes/phones.tsx'
import { todayRoute } from './routes/today.tsx'
import { planRoute, visitRoute, visitsRoute } from './routes/visits.tsx'

const routeTree = root.addChildren([
  frontRoute, logInRoute,
  officeRoute.addChildren([
    todayRoute, visitsRoute, planRoute, visitRoute, applicationsRoute, applicationRoute, heldRoute, deliveryRoute, manifestRoute, phonesRoute,
  ]),
])

export const router = createRouter({ basepath: '/console', routeTree })

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
