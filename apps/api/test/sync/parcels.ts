import { atOffice } from '@jemput/db'
import { parcelNumber } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import { openApplication } from '../../src/application/open-application.ts'
import { passOn } from '../../src/delivery/custody.ts'
import { tellParcel } from '../../src/delivery/tell-parcel.ts'
import type { OfficeDay } from '../staff/office-day.ts'
import { OFFICE, siti, staffId } from './field-office.ts'

export const ADDRESS = { street: 'Jl. Pelantar II no. 8', rtrw: '003/004', village: 'Tanjungpinang Kota', district: 'Tanjungpinang Kota', city: 'Tanjungpinang', postcode: '29111', landmark: 'depan masjid' }

let parcels = 20_000_000

/** A passport that this courier has been handed, with the code that its receiver knows. */
export async function giveParcel(
  { deps, keys, db }: Pick<OfficeDay, 'deps' | 'keys' | 'db'>, { code = '40712683', courier = staffId('courier'), receiver = 'self', check = { salt: 'c2FsdA', hash: 'aGFzaA' } } = {},
): Promise<{ parcel: string; application: string }> {
  const [parcel, application] = [uuidv7(), uuidv7()]
  const now = deps.clock.now()
  const seal = (text: string, column: string) => keys.seal(text, `parcel.${column}`)
  await atOffice(db, OFFICE, async (sql) => {
    await openApplication({ sql, keys, office: OFFICE, now }, {
      id: application, from: { source: 'booking', booking: uuidv7(), member: 1, code: '57200004' }, service: 'new', packVersion: 1, form: null, language: 'id',
      person: { key: keys.key('nik', application), name: siti.name, nik: siti.nik, birthDate: siti.birthDate, sex: siti.sex }, phone: siti.phone,
      answers: {}, health: {}, media: [], flags: [],
    })
    await sql.query(
      `update application set status = 'ready', passport_sealed = $3 where office_id = $1 and id = $2`,
      [OFFICE, application, keys.seal('B1234678', 'application.passport_sealed')])
    await sql.query(
      `insert into parcel (office_id, id, number, application_id, status, receiver, address_sealed, phone_sealed, language, pack_version, channel, request_key,
         requested_at, courier_id, code_sealed, code_check)
       values ($1, $2::uuid, $3, $4, 'out', $5, $6, $7, 'id', 1, 'SMS', $2::text, $8, $9, $10, $11::json)`,
      [
        OFFICE, parcel, parcelNumber(String(++parcels)), application, receiver, seal(JSON.stringify(ADDRESS), 'address_sealed'),
        seal(siti.phone ?? '', 'phone_sealed'), new Date(now), courier, seal(code, 'code_sealed'), JSON.stringify(check),
      ])
    await passOn({ sql, now }, { office: OFFICE, application, holder: 'courier', staff: courier, parcel })
    await tellParcel({ ...deps, sql, office: OFFICE, now }, parcel)
  })
  return { parcel, application }
}
