import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { App } from './App.tsx'
import { Trouble } from './shell/Trouble.tsx'

const root = createRootRoute({ component: App, errorComponent: Trouble, notFoundComponent: Trouble })

const front = createRoute({ getParentRoute: () => root, path: '/', component: () => null })

export const router = createRouter({ basepath: '/field', routeTree: root.addChildren([front]) })

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
