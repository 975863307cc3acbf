import type { InterviewReport } from '@jemput/contract'
import { sheetOf } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'

type Count = { month: string; outcome: string; count: number }

/** Outcomes that the office reports, by month `YYYY-MM`, the newest first: each application by what was said of it last in that month. */
async function countInterviews(desk: Desk): Promise<Count[]> {
  const { interview } = currentPack(desk).policy
  const reported = Object.keys(interview).filter((id) => interview[id]?.report)
  return desk.sql.query<Count>(
    `select month, outcome, count(*)::int as count from (
       select distinct on (application_id, to_char(day, 'YYYY-MM')) to_char(day, 'YYYY-MM') as month, outcome
       from interview where office_id = $1 order by application_id, to_char(day, 'YYYY-MM'), at desc, id desc) said
     where outcome = any($2::text[]) group by 1, 2 order by 1 desc, 2`, [officeId(desk), reported])
}

/** One month's counts, also those of outcomes that nobody had. */
export async function interviewReport(desk: Desk, { month }: { month?: string | undefined }): Promise<InterviewReport> {
  const pack = currentPack(desk)
  const counts = await countInterviews(desk)
  const shown = month ?? todayAt(desk).slice(0, 7)
  const countOf = (outcome: string) => counts.find((each) => each.month === shown && each.outcome === outcome)?.count ?? 0
  const rows = Object.entries(pack.policy.interview).filter(([, { report }]) => report).map(([id]) => (
    { outcome: id, label: named(pack, desk.language, 'interview', id).label, count: countOf(id) }))
  return { month: shown, months: [...new Set([shown, ...counts.map((each) => each.month)])].sort().toReversed(), rows, total: rows.reduce((sum, { count }) => sum + count, 0) }
}

/** All months as a sheet. */
export async function interviewSheet(desk: Desk): Promise<string> {
  const head = { id: ['bulan', 'hasil', 'jumlah'], en: ['month', 'outcome', 'count'] }[desk.language]
  const rows = (await countInterviews(desk)).map(({ month, outcome, count }) => [month, named(currentPack(desk), desk.language, 'interview', outcome).label, count])
  return sheetOf([head, ...rows])
}
