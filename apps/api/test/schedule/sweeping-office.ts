import type { Notice } from '@jemput/flow'
import { officePack } from '../booking/office.ts'

const reminder: Notice = {
  on: 'booking.confirmed', at: { before: 'booking.start', minutes: 180 }, when: 'booking.status == "confirmed"', text: 'notice.remind', lane: 'reminder',
}
const noShow: Notice = { on: 'booking.noShow', text: 'notice.no-show', lane: 'reply' }
const words = { 'notice.remind': { text: 'Ingat {booking.code}.' }, 'notice.no-show': { text: 'Tidak datang {booking.code}.' } }
const roomy = officePack({ quota: { public: { takes: 'true', daily: 5000, perSlot: 2500, prefix: 'A' } } })

/** An office with much room, that reminds, and tells who did not come. */
export const sweepingOffice = {
  ...roomy, notices: { ...roomy.notices, reminder, noShow }, messages: { id: { ...roomy.messages.id, ...words }, en: { ...roomy.messages.en, ...words } },
}
