import { OpenAPIHono, type RouteHandler } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { routes, type RouteName } from './routes.ts'
import type { Staff } from './staff.ts'

/** `staff` is set on every route that asks for a login. */
export type ApiEnv = { Variables: { staff: Staff } }
export type Handlers = { [Name in RouteName]: RouteHandler<(typeof routes)[Name], ApiEnv> }
type Door = {
  /** Lets in whoever may call this route, before its input is read. */
  guard(route: RouteName): MiddlewareHandler<ApiEnv>
  /** The answer to input that no schema fits. `path`: the names on the way to what is wrong, empty where all of it is. */
  unreadable(c: Context, path: readonly PropertyKey[]): Response
}

/** The API out of what carries it out. No route is there without its guard. */
export function assemble(on: Handlers, { guard, unreadable }: Door) {
  const app = new OpenAPIHono<ApiEnv>({ defaultHook: (result, c) => (result.success ? undefined : unreadable(c, result.error.issues[0]?.path ?? [])) })
  for (const name of routeNames) app.on(routes[name].method.toUpperCase(), routes[name].getRoutingPath(), guard(name))
  return app
    .openapi(routes.logIn, on.logIn)
    .openapi(routes.logOut, on.logOut)
    .openapi(routes.me, on.me)
    .openapi(routes.today, on.today)
    .openapi(routes.checkIn, on.checkIn)
    .openapi(routes.scanAtKiosk, on.scanAtKiosk)
    .openapi(routes.removeMember, on.removeMember)
    .openapi(routes.addNik, on.addNik)
    .openapi(routes.bookAtCounter, on.bookAtCounter)
    .openapi(routes.bookable, on.bookable)
    .openapi(routes.bookFor, on.bookFor)
    .openapi(routes.listTasks, on.listTasks)
    .openapi(routes.finishTask, on.finishTask)
    .openapi(routes.listThreads, on.listThreads)
    .openapi(routes.readThread, on.readThread)
    .openapi(routes.replyToThread, on.replyToThread)
    .openapi(routes.callEnds, on.callEnds)
    .openapi(routes.closing, on.closing)
    .openapi(routes.closeDay, on.closeDay)
    .openapi(routes.reopenDay, on.reopenDay)
    .openapi(routes.startOutage, on.startOutage)
    .openapi(routes.endOutage, on.endOutage)
    .openapi(routes.cancelBooking, on.cancelBooking)
    .openapi(routes.waitingList, on.waitingList)
    .openapi(routes.listSickRequests, on.listSickRequests)
    .openapi(routes.triage, on.triage)
    .openapi(routes.outreach, on.outreach)
    .openapi(routes.planVisit, on.planVisit)
    .openapi(routes.visit, on.visit)
    .openapi(routes.addToRoster, on.addToRoster)
    .openapi(routes.sendTeam, on.sendTeam)
    .openapi(routes.listMessages, on.listMessages)
    .openapi(routes.requeueMessage, on.requeueMessage)
    .openapi(routes.revealMessage, on.revealMessage)
    .openapi(routes.listPhones, on.listPhones)
    .openapi(routes.startEnrolment, on.startEnrolment)
    .openapi(routes.revokePhone, on.revokePhone)
    .openapi(routes.listApplications, on.listApplications)
    .openapi(routes.findApplications, on.findApplications)
    .openapi(routes.application, on.application)
    .openapi(routes.reveal, on.reveal)
    .openapi(routes.photo, on.photo)
    .openapi(routes.accept, on.accept)
    .openapi(routes.interview, on.interview)
    .openapi(routes.interviewReport, on.interviewReport)
    .openapi(routes.interviewSheet, on.interviewSheet)
    .openapi(routes.markReady, on.markReady)
    .openapi(routes.collect, on.collect)
    .openapi(routes.heldOperation, on.heldOperation)
    .openapi(routes.correct, on.correct)
    .openapi(routes.settleDelivery, on.settleDelivery)
    .openapi(routes.askAgain, on.askAgain)
    .openapi(routes.delivery, on.delivery)
    .openapi(routes.makeManifest, on.makeManifest)
    .openapi(routes.manifest, on.manifest)
    .openapi(routes.scan, on.scan)
    .openapi(routes.unlist, on.unlist)
    .openapi(routes.handOver, on.handOver)
    .openapi(routes.takeBack, on.takeBack)
}

const routeNames = Object.keys(routes).filter((name): name is RouteName => name in routes)

/** For `hc<Api>`: a client imports this type, and no code. */
export type Api = ReturnType<typeof assemble>
