import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { Applications, ApplicationDetail, ApplicationRow, AskAgain, Collected, Correction, HeldDetail, Ready, Reveal, Search, Settlement } from './applications.ts'
import { Interview, InterviewReport } from './interviews.ts'
import { body, json, no, office, one } from './route-parts.ts'

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** Addresses about passports on their way: papers, interviews, and captures that are held. */
export const applicationRoutes = {
  listApplications: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/applications', operationId: 'listApplications', summary: 'Passports on their way, and captures that are held',
    request: { params: office, query: z.object({ status: z.string().max(20).optional() }) },
    responses: { ...no, 200: json(Applications, 'newest first') },
  }),
  // A name is asked for in a body: addresses are written down by browsers and servers.
  findApplications: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/applications/search', operationId: 'findApplications', summary: 'Passports of whoever has this name, by whole words',
    request: { params: office, body: body(Search) }, responses: { ...no, 200: json(z.array(ApplicationRow), 'newest first') },
  }),
  application: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/applications/{id}', operationId: 'application', summary: 'One application, masked',
    request: { params: one }, responses: { ...no, 200: json(ApplicationDetail, 'the application') },
  }),
  reveal: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/applications/{id}/reveal', operationId: 'reveal', summary: 'See what is masked, for a reason that is kept',
    request: { params: one, body: body(Reveal) }, responses: { ...no, 200: json(ApplicationDetail, 'the application, unmasked') },
  }),
  photo: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/applications/{id}/photos/{sha256}', operationId: 'photo', summary: 'A photo or signature of an application',
    request: { params: one.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
    responses: { ...no, 200: { description: 'the image', content: { 'image/*': { schema: z.any() } } } },
  }),
  accept: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/applications/{id}/acceptance', operationId: 'accept', summary: 'An officer has checked it; a captured one gets its code',
    request: { params: one }, responses: { ...no, 200: json(ApplicationDetail, 'as it is now') },
  }),
  interview: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/applications/{id}/interview', operationId: 'interview', summary: 'What the interview came to, with a reason; the applicant is told what is missing',
    request: { params: one, body: body(Interview) }, responses: { ...no, 200: json(ApplicationDetail, 'as it is now') },
  }),
  interviewReport: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/interview-report', operationId: 'interviewReport', summary: 'Interviews of a month, counted by outcome',
    request: { params: office, query: z.object({ month: Month.optional() }) }, responses: { ...no, 200: json(InterviewReport, 'this month when none is named') },
  }),
  interviewSheet: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/interview-report.csv', operationId: 'interviewSheet', summary: 'The same of all months, as a sheet',
    request: { params: office }, responses: { ...no, 200: { description: 'month, outcome, count', content: { 'text/csv': { schema: z.string() } } } },
  }),
  markReady: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/applications/{id}/passport', operationId: 'markReady', summary: 'The passport is made; the applicant is told',
    request: { params: one, body: body(Ready) }, responses: { ...no, 200: json(ApplicationDetail, 'as it is now') },
  }),
  collect: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/applications/{id}/collection', operationId: 'collect', summary: 'The passport was fetched at the counter; nobody is reminded any more',
    request: { params: one, body: body(Collected) }, responses: { ...no, 200: json(ApplicationDetail, 'as it is now') },
  }),
  heldOperation: createRoute({
    method: 'get', path: '/api/v1/offices/{office}/held/{id}', operationId: 'heldOperation', summary: 'A capture that is held, with what is wrong',
    request: { params: one }, responses: { ...no, 200: json(HeldDetail, 'the capture') },
  }),
  correct: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/held/{id}/correction', operationId: 'correct', summary: 'Correct a held capture and take it',
    request: { params: one, body: body(Correction) }, responses: { ...no, 204: { description: 'taken' } },
  }),
  settleDelivery: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/held/{id}/settlement', operationId: 'settleDelivery', summary: 'Whether a held handing over happened, for a reason that is kept',
    request: { params: one, body: body(Settlement) }, responses: { ...no, 204: { description: 'settled' } },
  }),
  askAgain: createRoute({
    method: 'post', path: '/api/v1/offices/{office}/held/{id}/question', operationId: 'askAgain', summary: 'Ask the officer to capture again; the phone shows the note',
    request: { params: one, body: body(AskAgain) }, responses: { ...no, 204: { description: 'asked' } },
  }),
}
