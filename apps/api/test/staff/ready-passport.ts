import { uuidv7 } from 'uuidv7'
import { requestDelivery } from '../../src/delivery/request-delivery.ts'
import { OFFICE } from '../sync/field-office.ts'
import { staffOf, type OfficeDay } from './office-day.ts'

type Row = { id: string; code: string }

/** Somebody was helped at the counter, their passport is made, and they ask the post to bring it: the parcel's number. */
export async function askForDelivery(day: OfficeDay, name: string, no: number): Promise<string> {
  const officer = await staffOf(day, OFFICE, 'officer')
  const at = (path: string) => `/offices/${OFFICE}${path}`
  await officer.post(at('/counter-bookings'), { request: uuidv7(), service: 'new', reason: 'elderly', name, nik: `217201010170${String(no).padStart(4, '0')}` })
  const [made] = await day.db.query<Row>('select id, code from application where office_id = $1 order by received_at desc, id desc limit 1', [OFFICE])
  const office = day.deps.shelf.newest(OFFICE)
  if (!made || !office) throw new Error(`${name} was not helped`)
  await officer.post(at(`/applications/${made.id}/acceptance`), {})
  await officer.post(at(`/applications/${made.id}/passport`), { passport: `C${1_000_000 + no}` })
  const { shelf, keys, clock } = day.deps
  const said = await day.db.transaction((sql) => requestDelivery(
    { sql, office, shelf, keys, now: clock.now(), phone: `+62812700${10_000 + no}`, channel: 'SMS', language: 'id', requestKey: made.id },
    {
      code: made.code, birthDate: '1970-01-01', consent: true, street: 'Jl. Pelantar II no. 8', rtrw: null, village: 'Kampung Bugis', district: 'Tanjungpinang Kota',
      city: 'Tanjungpinang', postcode: null, landmark: null, receiver: 'self', receiverName: null,
    }))
  const [parcel] = await day.db.query<{ number: string }>('select number from parcel where application_id = $1', [made.id])
  if (!parcel) throw new Error(`${name} gets no parcel: ${said.outcome}`)
  return parcel.number
}
