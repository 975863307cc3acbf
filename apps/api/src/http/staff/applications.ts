import type { Handlers } from '@jemput/contract'
import { acceptApplication } from '../../application/accept.ts'
import { askAgain } from '../../application/ask-again.ts'
import { collect } from '../../application/collect.ts'
import { correct } from '../../application/correct.ts'
import { interview } from '../../application/interview.ts'
import { interviewReport, interviewSheet } from '../../application/interview-report.ts'
import { findApplications, listApplications } from '../../application/list-applications.ts'
import { markReady } from '../../application/mark-ready.ts'
import { readHeld } from '../../application/read-held.ts'
import { settleDelivery } from '../../application/settle-delivery.ts'
import { reveal, showApplication } from '../../application/show-application.ts'
import { viewPhoto } from '../../application/view-photo.ts'
import type { Desk } from '../../booking/desk.ts'
import type { Deps } from '../../deps.ts'
import type { No } from '../../no.ts'
import type { Clerk } from '../../people/audit.ts'
import { openMedia } from '../../sync/open-media.ts'
import type { AtDesk } from '../at-desk.ts'
import { no } from '../refuse.ts'

type Papers = 'listApplications' | 'findApplications' | 'application' | 'reveal' | 'photo' | 'accept' | 'interview' | 'interviewReport' | 'interviewSheet' | 'markReady' | 'collect' | 'heldOperation' | 'correct' | 'askAgain' | 'settleDelivery'

export const applications = (deps: Deps, at: AtDesk): Pick<Handlers, Papers> => ({
  listApplications: async (c) => c.json(await at(c, (desk, clerk) => listApplications(desk, clerk, c.req.valid('query'))), 200),
  findApplications: async (c) => c.json(await at(c, (desk, clerk) => findApplications(desk, clerk, c.req.valid('json'))), 200),
  application: async (c) => c.json(await at(c, (desk, clerk) => showApplication(desk, clerk, c.req.valid('param').id)), 200),
  reveal: async (c) => c.json(await at(c, (desk, clerk) => reveal(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
  async photo(c) {
    const { office, id, sha256 } = c.req.valid('param')
    await at(c, (desk, clerk) => viewPhoto(desk, clerk, id, sha256))
    const found = await openMedia(deps, office, sha256)
    if (!found) return no(c, 'not-found')
    return c.body(found.bytes, 200, { 'content-type': found.mime })
  },
  async accept(c) {
    const { id } = c.req.valid('param')
    return c.json(await at(c, async (desk, clerk) => then(await acceptApplication(desk, clerk, id), desk, clerk, id)), 200)
  },
  async interview(c) {
    const { id } = c.req.valid('param')
    return c.json(await at(c, async (desk, clerk) => (await interview(desk, clerk, id, c.req.valid('json'))) ?? showApplication(desk, clerk, id)), 200)
  },
  interviewReport: async (c) => c.json(await at(c, (desk) => interviewReport(desk, c.req.valid('query'))), 200),
  async interviewSheet(c) {
    const sheet = await at(c, interviewSheet)
    return c.body(sheet, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="wawancara-${c.req.valid('param').office}.csv"` })
  },
  async markReady(c) {
    const { id } = c.req.valid('param')
    return c.json(await at(c, async (desk, clerk) => then(await markReady(desk, clerk, id, c.req.valid('json').passport), desk, clerk, id)), 200)
  },
  async collect(c) {
    const { id } = c.req.valid('param')
    return c.json(await at(c, async (desk, clerk) => (await collect(desk, clerk, id, c.req.valid('json'))) ?? showApplication(desk, clerk, id)), 200)
  },
  heldOperation: async (c) => c.json(await at(c, (desk, clerk) => readHeld(desk, clerk, c.req.valid('param').id)), 200),
  async correct(c) {
    await at(c, (desk, clerk) => correct(desk, clerk, c.req.valid('param').id, c.req.valid('json')))
    return c.body(null, 204)
  },
  async settleDelivery(c) {
    await at(c, (desk, clerk) => settleDelivery(desk, clerk, c.req.valid('param').id, c.req.valid('json')))
    return c.body(null, 204)
  },
  async askAgain(c) {
    await at(c, (desk, clerk) => askAgain(desk, clerk, c.req.valid('param').id, c.req.valid('json')))
    return c.body(null, 204)
  },
})

type Settled = { outcome: 'ok' | 'unknown-application' | 'wrong-passport' | 'not-now' }
const refusals = { 'unknown-application': 'not-found', 'wrong-passport': 'wrong-passport', 'not-now': 'not-now' } as const

/** The application as it is after something was done with it. */
const then = ({ outcome }: Settled, desk: Desk, clerk: Clerk, id: string): ReturnType<typeof showApplication> =>
  (outcome === 'ok' ? showApplication(desk, clerk, id) : Promise.resolve<No>({ refusal: refusals[outcome] }))
