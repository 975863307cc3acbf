import { applicationStates, type ApplicationStatus } from '@jemput/domain'
import type { HeldCode, Level, LevelItem } from '@jemput/sync'
import { HeldCode as KnownCode, MediaRefusal } from '@jemput/sync/schema'
import { tellPhones } from './feed.ts'
import type { Intake } from './intake.ts'

type Host = Pick<Intake, 'sql' | 'keys' | 'office'>
type Row = {
  id: string; device: string; entity: string; kind: string; status: 'waiting' | 'applied' | 'quarantined' | 'corrected' | 'asked' | 'replaced' | 'denied'; code: string | null
  note_sealed: string | null; application: ApplicationStatus | null
}
type Promised = { sha256: string; arrived: boolean; refused: string | null }

/**
 * Tells the phone that sent an operation how far its record is, as it is now: to be called in the transaction of whatever changes that,
 * such as a photo that arrives, an officer who accepts, or a question back. `operation`: its id. Where the phone has sent another one to
 * the same entity since, as after a question back, how far that one is counts; what came a second time is as far as the first.
 */
export async function tellLevel(host: Host, operation: string): Promise<void> {
  const { sql, office, keys } = host
  const [row] = await sql.query<Row>(
    `select o.id, newest.device_id as device, o.entity, o.kind, o.status, o.code, o.note_sealed, a.status as application
     from operation told
     join operation newest on newest.office_id = told.office_id and newest.entity = told.entity and newest.device_id = told.device_id
     join operation o on o.office_id = newest.office_id and o.id = case when newest.status = 'applied' then (newest.envelope->>'id')::uuid else newest.id end
     left join application a on a.office_id = o.office_id and a.operation_id = o.id
     where told.office_id = $1 and told.id = $2 order by newest.seq desc limit 1`, [office, operation])
  if (!row) return
  const media = await listPromised(host, row.id)
  const value: LevelItem = {
    id: row.entity, ...levelOf(row, media), missing: media.filter(({ arrived }) => !arrived).map(({ sha256 }) => sha256),
    refused: media.flatMap(({ sha256, arrived, refused }) => (arrived || refused === null ? [] : [{ sha256, code: MediaRefusal.parse(refused) }])),
    note: row.note_sealed === null ? null : keys.open(row.note_sealed, 'operation.note_sealed'),
  }
  await tellPhones(host, office, [`device ${row.device}`], [{ kind: 'level', id: row.entity, gone: false, value }])
}

/** What an operation announced, and what of it is here. */
export const listPromised = ({ sql, office }: Pick<Host, 'sql' | 'office'>, operation: string): Promise<Promised[]> => sql.query<Promised>(
  `select p.sha256, m.sha256 is not null as arrived, p.refused from promised_media p
   left join media m on m.office_id = p.office_id and m.sha256 = p.sha256
   where p.office_id = $1 and p.operation_id = $2 order by p.sha256`, [office, operation])

function levelOf({ status, code, kind, application }: Row, media: readonly Promised[]): { level: Level; code: HeldCode | null } {
  if (status === 'quarantined') return { level: 'held', code: KnownCode.parse(code) }
  if (status === 'asked' || status === 'denied') return { level: 'held', code: 'asked-again' }
  if (status === 'waiting' || !media.every(({ arrived }) => arrived)) return { level: 'received', code: null }
  // What couriers and officers do at a door is taken when its proof is whole; a capture when an officer has looked at it.
  if (kind !== 'capture') return { level: 'accepted', code: null }
  return { level: application === null || isUnseen(application) ? 'complete' : 'accepted', code: null }
}

const isUnseen = (status: ApplicationStatus): boolean => 'accept' in applicationStates[status].on || 'complete' in applicationStates[status].on
