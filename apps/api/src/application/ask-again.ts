import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { tellLevel } from '../sync/levels.ts'

/** Asks the officer to do it again: the note stands on the phone that sent it. What was sent stays as it came. */
export async function askAgain(desk: Desk, actor: Actor, id: string, { note }: { note: string }): Promise<'done' | No> {
  const { sql, keys, now } = desk
  const office = officeId(desk)
  // Of two who ask at once the second finds it asked.
  const asked = await sql.query(
    `update operation set status = 'asked', note_sealed = $3 where office_id = $1 and id = $2 and status = 'quarantined' returning id`,
    [office, id, keys.seal(note, 'operation.note_sealed')])
  if (asked.length === 0) return { refusal: 'not-now' }
  await record(sql, actor, { at: now, act: 'ask-again', subject: id })
  await tellLevel({ sql, keys, office }, id)
  return 'done'
}
