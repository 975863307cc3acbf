import type { InterviewOutcome, InterviewResult } from '@jemput/contract'
import { addDays, type LocalDate } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'
import type { Actor } from '../people/audit.ts'
import type { ApplicationRecord } from './record.ts'

/** Writes down what an interview came to; returns the last day to bring what is missing, null where nothing is waited for. */
export async function noteInterview(desk: Desk, actor: Actor, application: string, { outcome, reason }: { outcome: string; reason: string | null }): Promise<LocalDate | null> {
  const today = todayAt(desk)
  const days = currentPack(desk).policy.interview[outcome]?.completeWithinDays ?? null
  const completeBy = days === null ? null : addDays(today, days)
  await desk.sql.query(
    `insert into interview (office_id, id, application_id, outcome, reason_sealed, staff_id, at, day, complete_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [officeId(desk), uuidv7(), application, outcome, reason === null ? null : desk.keys.seal(reason, 'interview.reason_sealed'), actor.staffId, new Date(desk.now), today, completeBy])
  return completeBy
}

/** The office's outcome that accepts papers; undefined where it has none. */
export const acceptingOutcome = (desk: Desk): string | undefined => {
  const { interview } = currentPack(desk).policy
  return Object.keys(interview).find((id) => interview[id]?.does === 'ACCEPT')
}

type Row = { outcome: string; reason_sealed: string | null; who: string | null; at: Date; complete_by: LocalDate | null }

/** The newest result of an application. */
export async function findInterview(desk: Desk, application: string): Promise<InterviewResult | null> {
  const { sql, keys, language } = desk
  const [row] = await sql.query<Row>(
    `select i.outcome, i.reason_sealed, s.name as who, i.at, i.complete_by from interview i left join staff s on s.id = i.staff_id
     where i.office_id = $1 and i.application_id = $2 order by i.at desc, i.id desc limit 1`, [officeId(desk), application])
  return row ? {
    outcome: row.outcome, label: named(currentPack(desk), language, 'interview', row.outcome).label, who: row.who ?? '', at: row.at.getTime(), completeBy: row.complete_by,
    reason: row.reason_sealed === null ? null : keys.open(row.reason_sealed, 'interview.reason_sealed'),
  } : null
}

/** What may be said of an interview now: papers must be whole to be accepted, and nothing is said once they are. */
export const outcomesFor = (desk: Desk, { status }: Pick<ApplicationRecord, 'status'>): InterviewOutcome[] => {
  const pack = currentPack(desk)
  if (status !== 'received' && status !== 'complete') return []
  return Object.entries(pack.policy.interview).filter(([, { does }]) => does !== 'ACCEPT' || status === 'complete').map(([id, { does, reason, completeWithinDays }]) => ({
    ...named(pack, desk.language, 'interview', id), reason, days: completeWithinDays, ends: does === 'END',
  }))
}
