import type { CustodyRow, HistoryRow } from '@jemput/contract'
import type { Holder } from '@jemput/domain'
import type { Language } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { Act } from '../people/audit.ts'
import type { ApplicationRecord } from './record.ts'

const words: Partial<Record<Act, Record<Language, string>>> = {
  'check-in': { id: 'Datang ke kantor', en: 'Came to the office' },
  'book-at-counter': { id: 'Dibantu di loket', en: 'Helped at the counter' },
  capture: { id: 'Direkam di lapangan', en: 'Captured in the field' },
  correct: { id: 'Diperbaiki di kantor', en: 'Corrected at the office' },
  accept: { id: 'Berkas diterima', en: 'Papers accepted' },
  interview: { id: 'Hasil wawancara', en: 'Result of the interview' },
  'mark-ready': { id: 'Paspor selesai', en: 'Passport made' },
  collect: { id: 'Paspor diambil di loket', en: 'Passport fetched at the counter' },
  reveal: { id: 'Data diperlihatkan', en: 'Data shown' },
  'view-photo': { id: 'Foto dilihat', en: 'Photo seen' },
  'hand-over': { id: 'Diserahkan kepada kurir', en: 'Handed to the courier' },
  'attempt-failed': { id: 'Kurir tidak bertemu penerima', en: 'The courier met nobody' },
  deliver: { id: 'Diserahkan kepada penerima', en: 'Handed to the recipient' },
  'accept-delivery': { id: 'Penyerahan diakui kantor', en: 'Handing over recognised by the office' },
  'deny-delivery': { id: 'Penyerahan tidak diakui kantor', en: 'Handing over not recognised by the office' },
  'take-back': { id: 'Kembali ke kantor', en: 'Back at the office' },
}

type Row = { at: Date; who: string | null; act: Act; detail: { reason_sealed?: string } }

/** What was done with an application, by whom; the newest last. A reason that somebody gave stands behind it. */
export async function listHistory(desk: Desk, { id, booking_id }: Pick<ApplicationRecord, 'id' | 'booking_id'>): Promise<HistoryRow[]> {
  const { sql, keys, language } = desk
  const rows = await sql.query<Row>(
    `select t.at, s.name as who, t.act, t.detail from audit t left join staff s on s.id = t.staff_id
     where t.office_id = $1 and t.subject = any($2::text[]) order by t.at, t.id`, [officeId(desk), booking_id === null ? [id] : [id, booking_id]])
  return rows.map(({ at, who, act, detail: { reason_sealed } }) => {
    const label = words[act]?.[language] ?? act
    return { at: at.getTime(), who: who ?? '', act, label: reason_sealed === undefined ? label : `${label}: ${keys.open(reason_sealed, 'audit.reason')}` }
  })
}

/** Who has held the passport, the first first. */
export async function listCustody({ sql, ...desk }: Desk, application: string): Promise<CustodyRow[]> {
  const rows = await sql.query<{ holder: Holder; who: string | null; at: Date }>(
    `select c.holder, s.name as who, c.at from custody c left join staff s on s.id = c.staff_id
     where c.office_id = $1 and c.application_id = $2 order by c.no`, [officeId({ sql, ...desk }), application])
  // At the door the row names the courier who was there, and the passport has left them.
  return rows.map(({ holder, who, at }) => ({ holder, who: holder === 'recipient' ? '' : who ?? '', at: at.getTime() }))
}
