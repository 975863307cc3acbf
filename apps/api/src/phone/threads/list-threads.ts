import type { Threads } from '@jemput/contract'
import { maskPhone } from '@jemput/domain'
import type { Desk } from '../../booking/desk.ts'
import { officeId } from '../../booking/rules.ts'

/** More than anybody reads in a day. */
const MOST = 200

/** Who waits for a person's answer, the longest first. */
export async function listThreads(desk: Desk): Promise<Threads> {
  const rows = await desk.sql.query<{ thread: string; phone_sealed: string; count: number; since: Date; last: Date }>(
    `select thread, min(phone_sealed) as phone_sealed, count(*) filter (where not ours)::int as count, min(at) as since, max(at) as last
     from thread_sms where office_id = $1 and open group by thread order by since limit ${MOST}`, [officeId(desk)])
  return {
    threads: rows.map(({ thread, phone_sealed, count, since, last }) => ({
      id: thread, phone: maskPhone(desk.keys.open(phone_sealed, 'thread_sms.phone_sealed')), count, since: since.getTime(), last: last.getTime(),
    })),
  }
}
