import { interview, type Desk } from '@jemput/api'
import { StoryError } from '../story/expect.ts'

/** Says what the interview about a booking came to; throws StoryError when that cannot be said of it. */
export async function sayOfInterview(desk: Desk, booking: string, said: { outcome: string; reason: string }): Promise<void> {
  const office = desk.office.pack.office.id
  const [papers] = await desk.sql.query<{ id: string }>('select id from application where office_id = $1 and booking_id = $2', [office, booking])
  if (!papers) throw new StoryError('nobody is interviewed before they have come to the counter')
  const no = await interview(desk, { staffId: 'officer', office }, papers.id, said)
  if (no) throw new StoryError(`the interview cannot come to "${said.outcome}": ${no.refusal}`)
}
