import type { Handlers } from '@jemput/contract'
import { cancelByOffice } from '../../booking/cancel-by-office.ts'
import { closeDay } from '../../closing/close-day.ts'
import { endOutage } from '../../closing/end-outage.ts'
import { readClosing } from '../../closing/read-closing.ts'
import { reopenDay } from '../../closing/reopen-day.ts'
import { startOutage } from '../../closing/start-outage.ts'
import { listWaiting } from '../../waiting/list-waiting.ts'
import type { AtDesk } from '../at-desk.ts'

type Closed = 'closing' | 'closeDay' | 'reopenDay' | 'startOutage' | 'endOutage' | 'cancelBooking' | 'waitingList'

export const closing = (at: AtDesk): Pick<Handlers, Closed> => ({
  closing: async (c) => c.json(await at(c, readClosing), 200),
  closeDay: async (c) => c.json(await at(c, (desk, clerk) => closeDay(desk, clerk, c.req.valid('json'))), 200),
  reopenDay: async (c) => c.json(await at(c, (desk, clerk) => reopenDay(desk, clerk, c.req.valid('param').date)), 200),
  startOutage: async (c) => c.json(await at(c, (desk, clerk) => startOutage(desk, clerk, c.req.valid('json'))), 200),
  endOutage: async (c) => c.json(await at(c, endOutage), 200),
  async cancelBooking(c) {
    await at(c, (desk, clerk) => cancelByOffice(desk, clerk, c.req.valid('param').id, c.req.valid('json')))
    return c.body(null, 204)
  },
  waitingList: async (c) => c.json(await at(c, listWaiting), 200),
})
