import { createHash } from 'node:crypto'
import type { HeldOperation } from '@jemput/contract'
import { maskName } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import { inTurn } from '../in-turn.ts'
import { openCapture, type Capture } from '../sync/apply/open-capture.ts'
import { operationColumns, type StoredOperation } from '../sync/intake.ts'
import { heldText } from './held-words.ts'

/** What came from a phone and is not taken, with who carries the phone. */
export type HeldRecord = StoredOperation & { code: string | null; note_sealed: string | null; received_at: Date; officer: string; phone: string; receiver_sealed: string | null; applicant_sealed: string | null }
const select = `select ${operationColumns.split(', ').map((column) => `o.${column}`).join(', ')}, o.code, o.note_sealed, o.received_at,
  s.name as officer, d.label as phone, p.receiver_sealed, a.name_sealed as applicant_sealed
  from operation o join device d on d.office_id = o.office_id and d.id = o.device_id join staff s on s.id = d.staff_id
  left join parcel p on p.office_id = o.office_id and p.id = o.entity left join application a on a.office_id = p.office_id and a.id = p.application_id`
const SHOWN = 200

/** What somebody is to look at first, then what waits or was asked about; what is no operation at all stands behind. */
export async function listHeld(desk: Desk): Promise<HeldOperation[]> {
  const rows = await desk.sql.query<HeldRecord>(
    `${select} where o.office_id = $1 and o.status in ('quarantined', 'waiting', 'asked')
     order by o.status = 'quarantined' desc, o.received_at desc, o.id limit ${SHOWN}`, [officeId(desk)])
  const operations = await inTurn(rows, async (row) => heldOf(desk, row, await captureOf(desk, row)))
  return [...operations, ...await listStrays(desk)]
}

/** Undefined for what is settled, or never came. */
export async function findHeldRecord(desk: Desk, id: string): Promise<HeldRecord | undefined> {
  const [row] = await desk.sql.query<HeldRecord>(
    `${select} where o.office_id = $1 and o.id = $2 and o.status in ('quarantined', 'waiting', 'asked')`, [officeId(desk), id])
  return row
}

/** Undefined for what is no capture, or can't be opened. */
export async function captureOf(desk: Desk, operation: StoredOperation): Promise<Capture | undefined> {
  if (operation.kind !== 'capture') return undefined
  const opened = await openCapture({ ...desk, office: officeId(desk) }, operation)
  return opened.ok ? opened.capture : undefined
}

export function heldOf({ keys, language }: Desk, record: HeldRecord, capture: Capture | undefined): HeldOperation {
  const { id, kind, code, status, note_sealed, received_at, officer, phone } = record
  const name = capture?.body.answers.name ?? receiverOf(keys, record)
  return {
    id, kind, code: code ?? '', says: heldText(code, language), officer, phone, receivedAt: received_at.getTime(),
    status: status === 'waiting' || status === 'asked' ? status : 'quarantined', name: typeof name === 'string' ? maskName(name) : null,
    correctable: capture !== undefined && status === 'quarantined',
    settleable: kind === 'delivered' && code === 'code-differs', note: note_sealed === null ? null : keys.open(note_sealed, 'operation.note_sealed'),
  }
}

/** Who was to receive what a courier speaks of: whoever was named, else the applicant. */
function receiverOf(keys: Desk['keys'], { receiver_sealed, applicant_sealed }: HeldRecord): string | undefined {
  if (receiver_sealed !== null) return keys.open(receiver_sealed, 'parcel.receiver_sealed')
  return applicant_sealed === null ? undefined : keys.open(applicant_sealed, 'application.name_sealed')
}

type Stray = { hash: string; code: string; received_at: Date; officer: string; phone: string }

/** What can be no operation has no id; one is made of its hash, so that it can be looked at. */
export async function listStrays({ sql, language, ...desk }: Desk): Promise<HeldOperation[]> {
  const rows = await sql.query<Stray>(
    `select t.hash, t.code, t.received_at, s.name as officer, d.label as phone
     from stray t join device d on d.office_id = t.office_id and d.id = t.device_id join staff s on s.id = d.staff_id
     where t.office_id = $1 order by t.received_at desc, t.hash limit ${SHOWN}`, [officeId({ sql, language, ...desk })])
  return rows.map(({ hash, code, received_at, officer, phone }) => ({
    id: uuidOf(hash), kind: 'stray', code, says: heldText(code, language), officer, phone, receivedAt: received_at.getTime(), status: 'quarantined',
    name: null, correctable: false, settleable: false, note: null,
  }))
}

/** RFC 9562, version 8. */
function uuidOf(hash: string): string {
  const hex = createHash('sha256').update(hash).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
