import type { Handlers } from '@jemput/contract'
import { listPhones } from '../../people/list-phones.ts'
import { revokePhone } from '../../people/revoke-phone.ts'
import { startEnrolment } from '../../people/start-enrolment.ts'
import type { AtDesk } from '../at-desk.ts'

export const phones = (at: AtDesk): Pick<Handlers, 'listPhones' | 'startEnrolment' | 'revokePhone'> => ({
  listPhones: async (c) => c.json(await at(c, listPhones), 200),
  startEnrolment: async (c) => c.json(await at(c, (desk, clerk) => startEnrolment(desk, clerk, c.req.valid('json'))), 200),
  async revokePhone(c) {
    await at(c, (desk, clerk) => revokePhone(desk, clerk, c.req.valid('param').id))
    return c.body(null, 204)
  },
})
