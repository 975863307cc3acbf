import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate, useLocation } from '@tanstack/react-router'
import { App } from './App.tsx'
import { RecordsScreen } from './send/RecordsScreen.tsx'
import { SendScreen } from './send/SendScreen.tsx'
import { useDesk } from './shell/desk.ts'
import { Trouble } from './shell/Trouble.tsx'
import { reloadIfStale } from './shell/worker.ts'
import { VisitPage } from './visits/VisitPage.tsx'
import { VisitsScreen } from './visits/VisitsScreen.tsx'

const root = createRootRoute({ component: App, errorComponent: Trouble, notFoundComponent: Trouble })

const front = createRoute({
  getParentRoute: () => root, path: '/',
  component: function Front() { return <Navigate to={useDesk().officer.role === 'courier' ? '/route' : '/visits'} replace /> },
})

const visits = createRoute({ getParentRoute: () => root, path: '/visits', component: VisitsScreen })

const visit = createRoute({
  getParentRoute: () => root, path: '/visits/$visit',
  component: function Visit() { return <VisitPage {...visit.useParams()} /> },
})

const capture = createRoute({
  getParentRoute: () => root, path: '/visits/$visit/capture/$draft',
  component: lazyRouteComponent(() => import('./visits/CapturePage.tsx'), 'CapturePage'),
})

const route = createRoute({
  getParentRoute: () => root, path: '/route', component: lazyRouteComponent(() => import('./courier/pages.tsx'), 'RoutePage'),
})

const closeDay = createRoute({
  getParentRoute: () => root, path: '/route/close', component: lazyRouteComponent(() => import('./courier/pages.tsx'), 'CloseDayPage'),
})

const parcel = createRoute({
  getParentRoute: () => root, path: '/route/$parcel', component: lazyRouteComponent(() => import('./courier/pages.tsx'), 'ParcelPage'),
})

const send = createRoute({ getParentRoute: () => root, path: '/send', component: SendScreen })

const records = createRoute({
  getParentRoute: () => root, path: '/send/records',
  component: function Records() { return <RecordsScreen hash={useLocation().hash} /> },
})

export const router = createRouter({ basepath: '/field', routeTree: root.addChildren([front, visits, visit, capture, route, closeDay, parcel, send, records]) })

router.subscribe('onResolved', reloadIfStale)

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
