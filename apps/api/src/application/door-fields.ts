import type { HeldDetail } from '@jemput/contract'
import { localDateOf, localTimeOf, spokenParcel } from '@jemput/domain'
import type { Language } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId } from '../booking/rules.ts'
import type { HeldRecord } from './held-operations.ts'

const words = {
  number: { id: 'Kode kiriman', en: 'Parcel number' },
  phone: { id: 'HP penerima', en: 'Phone of the recipient' },
  receiver: { id: 'Menurut kurir diterima oleh', en: 'Received by, says the courier' },
  day: { id: 'Tanggal', en: 'Day' },
  time: { id: 'Jam', en: 'Time' },
} satisfies Record<string, Record<Language, string>>

type Door = { number: string; phone_sealed: string; proof_sealed: string; at: Date }

/** What a courier says of a door, and whom to call; unmasked. Empty where nothing was noted of it. */
export async function doorFields(desk: Desk, { id, entity }: HeldRecord): Promise<HeldDetail['fields']> {
  const { sql, keys, language } = desk
  const [door] = await sql.query<Door>(
    `select p.number, p.phone_sealed, t.proof_sealed, t.at from parcel p
     join delivery_attempt t on t.office_id = p.office_id and t.parcel_id = p.id and t.operation_id = $3 where p.office_id = $1 and p.id = $2`, [officeId(desk), entity, id])
  if (!door) return []
  const { receiverName }: { receiverName?: string } = JSON.parse(keys.open(door.proof_sealed, 'delivery_attempt.proof_sealed'))
  const { timezone } = currentPack(desk).office
  const field = (question: keyof typeof words, value: string, type = 'text') =>
    ({ question, label: words[question][language], type, value, wrong: null, choices: [], editable: false })
  return [
    field('number', spokenParcel(door.number)), field('phone', keys.open(door.phone_sealed, 'parcel.phone_sealed')), field('receiver', receiverName ?? ''),
    field('day', localDateOf(door.at.getTime(), timezone), 'date'), field('time', localTimeOf(door.at.getTime(), timezone)),
  ]
}
