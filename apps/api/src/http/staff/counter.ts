import type { Handlers } from '@jemput/contract'
import { addNik } from '../../booking/add-nik.ts'
import { bookable } from '../../booking/bookable.ts'
import { bookByNumber } from '../../booking/book-by-number.ts'
import { help } from '../../booking/help.ts'
import { removeMember } from '../../booking/remove-member.ts'
import { receive } from '../../booking/receive.ts'
import { scanAtKiosk } from '../../booking/scan-at-kiosk.ts'
import { today } from '../../booking/today.ts'
import type { AtDesk } from '../at-desk.ts'

export const counter = (at: AtDesk): Pick<Handlers, 'today' | 'checkIn' | 'bookAtCounter' | 'bookable' | 'bookFor' | 'scanAtKiosk' | 'removeMember' | 'addNik'> => ({
  today: async (c) => c.json(await at(c, (desk) => today(desk, c.req.valid('query').date)), 200),
  checkIn: async (c) => c.json(await at(c, (desk, clerk) => receive(desk, clerk, c.req.valid('json'))), 200),
  scanAtKiosk: async (c) => c.json(await at(c, (desk, clerk) => scanAtKiosk(desk, clerk, c.req.valid('json'))), 200),
  async removeMember(c) {
    await at(c, (desk, clerk) => removeMember(desk, clerk, c.req.valid('param').id, c.req.valid('json')))
    return c.body(null, 204)
  },
  addNik: async (c) => c.json(await at(c, (desk, clerk) => addNik(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
  async bookAtCounter(c) {
    const asked = c.req.valid('json')
    return c.json(await at(c, (desk, clerk) => help(desk, clerk, asked), asked.request), 200)
  },
  bookable: async (c) => c.json(await at(c, (desk) => bookable(desk, c.req.valid('query'))), 200),
  async bookFor(c) {
    const asked = c.req.valid('json')
    return c.json(await at(c, (desk, clerk) => bookByNumber(desk, clerk, asked), asked.request), 200)
  },
})
