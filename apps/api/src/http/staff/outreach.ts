import type { Handlers } from '@jemput/contract'
import { addToRoster } from '../../outreach/add-to-roster.ts'
import { listVisits, readVisit } from '../../outreach/list-visits.ts'
import { planVisit } from '../../outreach/plan-visit.ts'
import { sendTeam } from '../../outreach/send-team.ts'
import { listSickRequests } from '../../outreach/sick-requests.ts'
import { triage } from '../../outreach/triage.ts'
import type { AtDesk } from '../at-desk.ts'

type Outside = 'listSickRequests' | 'triage' | 'outreach' | 'planVisit' | 'visit' | 'addToRoster' | 'sendTeam'

export const outreach = (at: AtDesk): Pick<Handlers, Outside> => ({
  listSickRequests: async (c) => c.json(await at(c, listSickRequests), 200),
  triage: async (c) => c.json(await at(c, (desk, clerk) => triage(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
  outreach: async (c) => c.json(await at(c, listVisits), 200),
  async planVisit(c) {
    const asked = c.req.valid('json')
    return c.json(await at(c, (desk, clerk) => planVisit(desk, clerk, asked), asked.request), 200)
  },
  visit: async (c) => c.json(await at(c, (desk, clerk) => readVisit(desk, clerk, c.req.valid('param').id)), 200),
  addToRoster: async (c) => c.json(await at(c, (desk, clerk) => addToRoster(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
  sendTeam: async (c) => c.json(await at(c, (desk, clerk) => sendTeam(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
})
