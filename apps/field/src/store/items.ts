import type { Item, ParcelItem, PersonItem, VisitItem } from '@jemput/sync'
import { decryptJson, encryptJson, type Place } from '../vault/cipher.ts'
import type { ItemRow } from './database.ts'
import type { Host } from './host.ts'

/** What the office tells an officer, without levels, which are of what the phone told. */
export type Told = Exclude<Item, { kind: 'level' }>
const placeOf = (device: string, { kind, id }: Pick<ItemRow, 'kind' | 'id'>): Place => ['items', device, `${kind} ${id}`]

export async function sealItem({ row: { device }, keys }: Pick<Host, 'row' | 'keys'>, item: Told): Promise<ItemRow> {
  const { kind, id, value } = item
  return {
    device, kind, id, visit: item.kind === 'person' ? item.value.visit : '', status: value.status,
    sealed: await encryptJson(keys.data, placeOf(device, item), value),
  }
}

export async function listVisits(host: Host): Promise<VisitItem[]> {
  const visits = await openAll<VisitItem>(host, await host.db.items.where({ device: host.row.device, kind: 'visit' }).toArray())
  return visits.sort((a, b) => `${a.date} ${a.starts}`.localeCompare(`${b.date} ${b.starts}`))
}

export async function listPeople(host: Host, visit: string): Promise<PersonItem[]> {
  const people = await openAll<PersonItem>(host, await host.db.items.where({ device: host.row.device, visit }).toArray())
  return people.sort((a, b) => a.no - b.no)
}

export async function listParcels(host: Host): Promise<ParcelItem[]> {
  const parcels = await openAll<ParcelItem>(host, await host.db.items.where({ device: host.row.device, kind: 'parcel' }).toArray())
  return parcels.sort((a, b) => a.number.localeCompare(b.number))
}

/** Of the kind that was asked for, so of its type. */
const openAll = <T>({ row: { device }, keys }: Host, rows: readonly ItemRow[]): Promise<T[]> =>
  Promise.all(rows.map((row) => decryptJson<T>(keys.data, placeOf(device, row), row.sealed)))
