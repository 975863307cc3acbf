import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { CheckIn, CounterBooking, Verdict } from './counter.ts'
import { Problem } from './refusals.ts'
import { LogIn, Staff } from './staff.ts'
import { Today, Visit } from './today.ts'

const json = <S extends z.ZodType>(schema: S, description: string) => ({ content: { 'application/json': { schema } }, description })
const body = <S extends z.ZodType>(schema: S) => ({ required: true, content: { 'application/json': { schema } } })
const no = { default: { content: { 'application/problem+json': { schema: Problem } }, description: 'a refusal: see its code' } }
const office = z.object({ office: z.string().max(40) })

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
    method: 'get', path: '/api/v1/offices/{office}/today', operationId: 'today', summary: 'Everybody who is expected today, by window',
    request: { params: office }, responses: { ...no, 200: json(Today, 'the day') },
  }),
  checkIn: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/check-ins', operationId: 'checkIn', summary: 'Somebody with a code has come',
    request: { params: office, body: body(CheckIn) }, responses: { ...no, 200: json(Verdict, 'what came of it') },
  }),
  bookAtCounter: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/counter-bookings', operationId: 'bookAtCounter', summary: 'Help somebody who came without a booking',
    request: { params: office, body: body(CounterBooking) }, responses: { ...no, 200: json(Visit, 'a ticket') },
  }),
}
export type RouteName = keyof typeof routes
