import { decrypt, decryptJson } from '../vault/cipher.ts'
import type { SubjectRow } from './append.ts'
import type { LevelRow, OperationRow, OutgoingRow } from './database.ts'
import type { Sending, Subject } from './desk.ts'
import { blindNik } from './drafts.ts'
import { hear, newest } from './heard.ts'
import type { Host } from './host.ts'
import { listParcels, listPeople } from './items.ts'

/** What this phone finished, with the name of each as far as it may still be known. */
export async function listSendings(host: Host): Promise<Sending[]> {
  const { db, row: { device } } = host
  const [{ operations, levels }, outgoing] = await Promise.all([hear(db, device), db.outgoing.where('[device+sha256]').between([device, ''], [device, '\uffff']).toArray()])
  const photos = new Map(outgoing.map((row) => [row.sha256, row]))
  const { names, walkedIn } = await peopleOf(host, operations.map(({ row }) => row))
  return Promise.all(newest(operations).map(async ({ row, progress }): Promise<Sending> => {
    const level = levels.get(row.entity)
    const { subject, labels, word } = await decryptJson<SubjectRow>(host.keys.data, ['operations', device, row.id], row.subject)
    const roster = row.roster || walkedIn.get(row.blind) || null
    return {
      id: row.id, seq: row.seq, kind: row.envelope.kind, entity: row.entity, visit: row.visit || null, roster, at: row.at,
      progress, subject: names.get(roster ?? row.entity) ?? subject, word, reason: row.held ?? (progress === 'held' ? level?.code ?? null : null),
      note: level?.note ? await readNote(host, level) : null,
      photos: row.envelope.media.map(({ sha256, use, size }) => ({ sha256, use, size, label: labels[use] ?? use, ...photoLevel(photos.get(sha256), level, sha256) })),
    }
  }))
}

function photoLevel(row: OutgoingRow | undefined, level: LevelRow | undefined, sha256: string): Pick<Sending['photos'][number], 'level' | 'reason'> {
  const refused = level?.refused.find((each) => each.sha256 === sha256)?.code ?? (row?.state === 'refused' ? row.refused : null)
  if (refused) return { level: 'refused', reason: refused }
  const whole = level?.level === 'complete' || level?.level === 'accepted'
  return { level: whole || row?.state === 'arrived' ? 'complete' : 'on-phone', reason: null }
}

async function readNote({ keys, row: { device } }: Host, { id, note }: LevelRow): Promise<string | null> {
  const plain = note && await decrypt(keys.data, ['levels', device, id], note)
  return plain ? new TextDecoder().decode(plain) : null
}

type People = { names: Map<string, Subject>; walkedIn: Map<string, string> }

/** Whom the roster or the route still names, and which line of the roster somebody got who walked in, by the keyed hash of the NIK. */
async function peopleOf(host: Host, operations: readonly OperationRow[]): Promise<People> {
  const visits = [...new Set(operations.flatMap(({ visit }) => (visit ? [visit] : [])))]
  const [people, parcels] = await Promise.all([Promise.all(visits.map((visit) => listPeople(host, visit))), listParcels(host)])
  const names = new Map<string, Subject>()
  const walkedIn = new Map<string, string>()
  for (const { id, visit, no, name, nik } of people.flat()) {
    names.set(id, { no, name, nik: nik?.slice(-4) ?? null })
    if (nik !== null) walkedIn.set(await blindNik(host, visit, nik), id)
  }
  for (const { id, name } of parcels) names.set(id, { no: null, name, nik: null })
  return { names, walkedIn }
}
