import { createRoute } from '@tanstack/react-router'
import { api, read } from '../api.ts'
import { TasksPage } from '../tasks/TasksPage.tsx'
import { officeRoute } from './office.ts'

export const tasksRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/tugas',
  loader: ({ params: { office } }) => read(api.offices[':office'].tasks.$get({ param: { office } })),
  component: function Tasks() {
    return <TasksPage said={tasksRoute.useLoaderData()} />
  },
})
