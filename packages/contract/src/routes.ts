import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { applicationRoutes } from './application-routes.ts'
import { Reveal } from './applications.ts'
import { Cancellation, Closing, NewClosure, NewOutage } from './closing.ts'
import { Bookable, BookedFor, BookingFor } from './bookings.ts'
import { CheckIn, CounterBooking, KioskAnswer, KioskScan, NikAnswer, NikGiven, Removal, Verdict } from './counter.ts'
import { Delivery, HandOver, Manifest, NewManifest, Scan, TakeBack } from './delivery.ts'
import { CallEnds, ThreadReply, Threads, ThreadText } from './messages.ts'
import { Enrolment, FieldPhones, NewEnrolment, NewVisit, Outreach, OutreachVisitDetail, RosterTaken, RosterText, SickRequest, Team, Triage } from './outreach.ts'
import { MessageFilter, MessageRow, Messages, MessageShown, Requeue } from './outgoing.ts'
import { body, json, no, office, one } from './route-parts.ts'
import { LogIn, Staff } from './staff.ts'
import { Task, TaskDone } from './tasks.ts'
import { Today, Visit } from './today.ts'
import { WaitingList } from './waiting.ts'

/** Every address of the API. */
export const routes = {
  logIn: createRoute({
    method: 'post', path: '/api/v1/session', operationId: 'logIn', summary: 'Log in; the answer sets a cookie',
    request: { body: body(LogIn) }, responses: { ...no, 204: { description: 'logged in' } },
  }),
  logOut: createRoute({
    method: 'delete', path: '/api/v1/session', operationId: 'logOut', summary: 'Log out', responses: { ...no, 204: { description: 'logged out' } },
  }),
  me: createRoute({
    method: 'get', path: '/api/v1/me', operationId: 'me', summary: 'Who is logged in, and at which offices', responses: { ...no, 200: json(Staff, 'somebody') },
  }),
  today: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/today', operationId: 'today', summary: 'Everybody who is expected on a day, by window',
    request: { params: office, query: z.object({ date: z.iso.date().optional() }) }, responses: { ...no, 200: json(Today, 'the day') },
  }),
  checkIn: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/check-ins', operationId: 'checkIn', summary: 'Somebody with a code has come',
    request: { params: office, body: body(CheckIn) }, responses: { ...no, 200: json(Verdict, 'what came of it') },
  }),
  scanAtKiosk: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/kiosk-scans', operationId: 'scanAtKiosk', summary: 'Somebody shows a code at the kiosk: the same ticket, however often',
    request: { params: office, body: body(KioskScan) }, responses: { ...no, 200: json(KioskAnswer, 'what the kiosk says, nothing about people') },
  }),
  removeMember: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/bookings/{id}/removals', operationId: 'removeMember', summary: 'Somebody leaves a party at the counter: the seat and the person are free',
    request: { params: one, body: body(Removal) }, responses: { ...no, 204: { description: 'removed; the phone is told' } },
  }),
  addNik: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/bookings/{id}/niks', operationId: 'addNik', summary: 'The NIK of somebody who has come and booked without one',
    request: { params: one, body: body(NikGiven) }, responses: { ...no, 200: json(NikAnswer, 'added, or another booking to decide about') },
  }),
  bookAtCounter: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/counter-bookings', operationId: 'bookAtCounter', summary: 'Help somebody who came without a booking',
    request: { params: office, body: body(CounterBooking) }, responses: { ...no, 200: json(Visit, 'a ticket') },
  }),
  bookable: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/bookable', operationId: 'bookable', summary: 'Days and windows that can be booked for somebody, with the seats left',
    request: { params: office, query: z.object({ service: z.string().max(40).optional() }) }, responses: { ...no, 200: json(Bookable, 'the nearest first') },
  }),
  bookFor: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/bookings', operationId: 'bookFor', summary: 'Book for a phone number, out of the seats that phones have',
    request: { params: office, body: body(BookingFor) }, responses: { ...no, 200: json(BookedFor, 'the booking; the phone is told') },
  }),
  listTasks: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/tasks', operationId: 'listTasks', summary: 'What somebody at the office has to look at',
    request: { params: office }, responses: { ...no, 200: json(z.array(Task), 'the oldest first') },
  }),
  finishTask: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/tasks/{id}/done', operationId: 'finishTask', summary: 'A task is done, with a note of what came of it',
    request: { params: one, body: body(TaskDone) }, responses: { ...no, 200: json(z.array(Task), 'what is still open') },
  }),
  closing: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/closing', operationId: 'closing', summary: 'Closed days with what became of their bookings, and whether an outage is on',
    request: { params: office }, responses: { ...no, 200: json(Closing, 'from today on') },
  }),
  closeDay: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/closures', operationId: 'closeDay', summary: 'Close a day at once; its bookings are moved or asked, and told',
    request: { params: office, body: body(NewClosure) }, responses: { ...no, 200: json(Closing, 'as it is now') },
  }),
  reopenDay: createRoute({
    method: 'delete', path: '/api/v1/offices/{office}/closures/{date}', operationId: 'reopenDay', summary: 'Open a day that staff closed; who was moved by then stays moved',
    request: { params: office.extend({ date: z.iso.date() }) }, responses: { ...no, 200: json(Closing, 'as it is now') },
  }),
  startOutage: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/outage', operationId: 'startOutage', summary: 'The system is down: whoever comes is served, nobody is locked',
    request: { params: office, body: body(NewOutage) }, responses: { ...no, 200: json(Closing, 'as it is now') },
  }),
  endOutage: createRoute({
    method: 'delete', path: '/api/v1/offices/{office}/outage', operationId: 'endOutage', summary: 'The system works again',
    request: { params: office }, responses: { ...no, 200: json(Closing, 'as it is now') },
  }),
  cancelBooking: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/bookings/{id}/cancellation', operationId: 'cancelBooking', summary: 'The office cancels one booking; the phone is told why, nobody is locked',
    request: { params: one, body: body(Cancellation) }, responses: { ...no, 204: { description: 'cancelled' } },
  }),
  waitingList: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/waiting-list', operationId: 'waitingList', summary: 'Who waits for a seat',
    request: { params: office }, responses: { ...no, 200: json(WaitingList, 'in line') },
  }),
  listSickRequests: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/sick-requests', operationId: 'listSickRequests', summary: 'Families who ask that officers come',
    request: { params: office }, responses: { ...no, 200: json(z.array(SickRequest), 'open ones first') },
  }),
  triage: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/sick-requests/{id}/decision', operationId: 'triage', summary: 'Accept or decline a request; the family is told',
    request: { params: one, body: body(Triage) }, responses: { ...no, 200: json(SickRequest, 'as it is now') },
  }),
  outreach: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/outreach', operationId: 'outreach', summary: 'Visits, and what a new one may be',
    request: { params: office }, responses: { ...no, 200: json(Outreach, 'newest day first') },
  }),
  planVisit: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/outreach', operationId: 'planVisit', summary: 'Plan a visit to a village, or to a sick person',
    request: { params: office, body: body(NewVisit) }, responses: { ...no, 200: json(OutreachVisitDetail, 'the visit') },
  }),
  visit: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/outreach/{id}', operationId: 'visit', summary: 'One visit with its roster',
    request: { params: one }, responses: { ...no, 200: json(OutreachVisitDetail, 'the visit') },
  }),
  addToRoster: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/outreach/{id}/roster', operationId: 'addToRoster', summary: 'Add pasted lines to a roster; wrong ones are told',
    request: { params: one, body: body(RosterText) }, responses: { ...no, 200: json(RosterTaken, 'what was taken') },
  }),
  sendTeam: createRoute({
    method: 'put', path: '/api/v1/offices/{office}/outreach/{id}/officers', operationId: 'sendTeam', summary: 'Who goes; their phones learn of it',
    request: { params: one, body: body(Team) }, responses: { ...no, 200: json(OutreachVisitDetail, 'the visit') },
  }),
  listThreads: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/threads', operationId: 'listThreads', summary: 'People whose SMS no rule understood and who wait for an answer',
    request: { params: office }, responses: { ...no, 200: json(Threads, 'who has waited longest first') },
  }),
  readThread: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/threads/{id}', operationId: 'readThread', summary: 'What somebody wrote; that it was read is recorded',
    request: { params: one }, responses: { ...no, 200: json(ThreadText, 'the texts') },
  }),
  replyToThread: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/threads/{id}/replies', operationId: 'replyToThread', summary: 'Answer by SMS, or close it without one',
    request: { params: one, body: body(ThreadReply) }, responses: { ...no, 200: json(ThreadText, 'as it is now') },
  }),
  callEnds: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/call-ends', operationId: 'callEnds', summary: 'On which screens people leave off',
    request: { params: office }, responses: { ...no, 200: json(CallEnds, 'the last 30 days') },
  }),
  listMessages: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/outgoing', operationId: 'listMessages', summary: 'SMS that went out or wait, numbers masked',
    request: { params: office, query: MessageFilter }, responses: { ...no, 200: json(Messages, 'newest first') },
  }),
  requeueMessage: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/outgoing/{id}/requeue', operationId: 'requeueMessage', summary: 'Send one once more that never left, or may not have arrived',
    request: { params: one, body: body(Requeue) }, responses: { ...no, 200: json(MessageRow, 'as it is now') },
  }),
  revealMessage: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/outgoing/{id}/reveal', operationId: 'revealMessage', summary: 'See the number and the words of one, for a reason that is kept',
    request: { params: one, body: body(Reveal) }, responses: { ...no, 200: json(MessageShown, 'unmasked') },
  }),
  listPhones: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/phones', operationId: 'listPhones', summary: 'Phones of officers and couriers',
    request: { params: office }, responses: { ...no, 200: json(FieldPhones, 'newest first') },
  }),
  startEnrolment: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/enrolments', operationId: 'startEnrolment', summary: 'A code with which one phone is enrolled',
    request: { params: office, body: body(NewEnrolment) }, responses: { ...no, 200: json(Enrolment, 'the code, shown once') },
  }),
  revokePhone: createRoute({
    method: 'delete', path: '/api/v1/offices/{office}/phones/{id}', operationId: 'revokePhone', summary: 'A phone reads nothing any more; what it sends is kept for review',
    request: { params: one }, responses: { ...no, 204: { description: 'revoked' } },
  }),
  ...applicationRoutes,
  delivery: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/delivery', operationId: 'delivery', summary: 'Parcels, who holds each passport, and manifests',
    request: { params: office }, responses: { ...no, 200: json(Delivery, 'newest first') },
  }),
  makeManifest: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/manifests', operationId: 'makeManifest', summary: 'List parcels for one courier',
    request: { params: office, body: body(NewManifest) }, responses: { ...no, 200: json(Manifest, 'the manifest') },
  }),
  manifest: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/manifests/{id}', operationId: 'manifest', summary: 'One manifest with both counts',
    request: { params: one }, responses: { ...no, 200: json(Manifest, 'the manifest') },
  }),
  scan: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/manifests/{id}/scans', operationId: 'scan', summary: 'One side counts a parcel, or takes a scan back',
    request: { params: one, body: body(Scan) }, responses: { ...no, 200: json(Manifest, 'the manifest') },
  }),
  unlist: createRoute({
    method: 'delete', path: '/api/v1/offices/{office}/manifests/{id}/parcels/{number}', operationId: 'unlist',
    summary: 'Take a parcel off a manifest that nobody has signed; it waits for the next one',
    request: { params: one.extend({ number: z.string().max(40) }) }, responses: { ...no, 200: json(Manifest, 'the manifest') },
  }),
  handOver: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/manifests/{id}/handover', operationId: 'handOver', summary: 'Both counted the same: the courier signs and has the passports',
    request: { params: one, body: body(HandOver) }, responses: { ...no, 200: json(Manifest, 'the manifest') },
  }),
  takeBack: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/returns', operationId: 'takeBack', summary: 'A parcel that could not be delivered is counted in again',
    request: { params: office, body: body(TakeBack) }, responses: { ...no, 200: json(Delivery, 'as it is now') },
  }),
}
export type RouteName = keyof typeof routes
