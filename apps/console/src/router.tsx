import { createRouter } from '@tanstack/react-router'
import { applicationRoute, applicationsRoute, heldRoute } from './routes/applications.tsx'
import { closingRoute } from './routes/closing.tsx'
import { deliveryRoute, manifestRoute } from './routes/delivery.tsx'
import { frontRoute, logInRoute } from './routes/enter.tsx'
import { helpingRoute } from './routes/helping.tsx'
import { kioskRoute } from './routes/kiosk.tsx'
import { endsRoute, outgoingRoute, threadsRoute } from './routes/messages.tsx'
import { officeRoute, root } from './routes/office.ts'
import { phonesRoute } from './routes/phones.tsx'
import { reportRoute } from './routes/report.tsx'
import { tasksRoute } from './routes/tasks.tsx'
import { todayRoute } from './routes/today.tsx'
import { planRoute, visitRoute, visitsRoute } from './routes/visits.tsx'

const routeTree = root.addChildren([
  frontRoute, logInRoute, kioskRoute,
  officeRoute.addChildren([
    todayRoute, helpingRoute, tasksRoute, closingRoute, reportRoute, visitsRoute, planRoute, visitRoute, applicationsRoute, applicationRoute, heldRoute, deliveryRoute, manifestRoute, phonesRoute,
    outgoingRoute, threadsRoute, endsRoute,
  ]),
])

export const router = createRouter({ basepath: '/console', routeTree })

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
