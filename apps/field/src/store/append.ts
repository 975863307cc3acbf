import { maskName } from '@jemput/domain'
import { compress, hashOf, placeOf, seal, tick, type Envelope, type MediaRef } from '@jemput/sync'
import { encryptJson } from '../vault/cipher.ts'
import type { DeskRow, OperationRow, OutgoingRow } from './database.ts'
import type { Labels, Subject } from './desk.ts'
import type { Host } from './host.ts'
import { openMedia } from './media.ts'

/** `dictionary`: of the form, which knows most words of the body beforehand; `draft`: what it takes the place of. */
export type Record = Pick<Envelope, 'kind' | 'entity' | 'base' | 'form' | 'media'> & {
  body: unknown; dictionary: Uint8Array; draft: string | null; visit: string | null; roster: string | null; blind: string; subject: Subject; labels: Labels
  word: string | null
}
export type SubjectRow = { subject: Subject; labels: Labels; word: string | null }

/** The phone has lost its place in its own numbers, and must be enrolled anew before it writes again. */
export class NumbersLost extends Error {}

/**
 * One record, sealed to the office, numbered and on the disk; or nothing of it. Whoever comes second waits for the number.
 * Everything slow happens before the transaction: foreign work inside one would leave half of it behind.
 */
export function append(host: Host, record: Record): Promise<number> {
  const { db, row: { device } } = host
  return host.alone(`jemput.numbers ${device}`, async () => {
    const desk = await db.desks.get(device)
    if (!desk || desk.pause === 'lost') throw new NumbersLost('this phone has no numbers any more')
    const operation = await sealOperation(host, desk, record)
    const outgoing = await Promise.all(record.media.map((ref) => sealMedia(host, desk, ref)))
    await db.transaction('rw', [db.desks, db.operations, db.outgoing, db.media, db.drafts], async () => {
      // The lock lets nobody come between, and the number is a key: a second one of it would fail here, with everything undone.
      await db.operations.add(operation)
      await db.desks.update(device, { seq: operation.seq, hash: operation.hash, hlc: operation.envelope.hlc })
      await db.outgoing.bulkPut(outgoing.filter((each) => each !== undefined))
      if (record.draft !== null) await db.drafts.delete(record.draft)
      // A family's card may be on the draft of the next member too.
      const named = new Set((await db.drafts.where({ device }).toArray()).flatMap(({ media }) => media))
      await db.media.bulkDelete(record.media.filter(({ sha256 }) => !named.has(sha256)).map(({ sha256 }) => [device, sha256]))
    })
    return operation.seq
  })
}

async function sealOperation({ keys, now, newId, row: { device, officer } }: Host, desk: DeskRow, record: Record): Promise<OperationRow> {
  const { kind, entity, base, form, media, body, dictionary, subject, labels, word } = record
  const id = newId()
  const plain = compress(new TextEncoder().encode(JSON.stringify(body)), dictionary)
  const sealed = await seal(crypto.subtle, desk.key, plain, placeOf({ id, kind, entity }))
  const at = now()
  const envelope: Envelope = {
    id, seq: desk.seq + 1, hlc: tick(desk.hlc, at), kind, actor: officer.id, entity, base, form, key: desk.key.version, media,
    previous: desk.hash, signature: null,
  }
  const masked: SubjectRow = { subject: { no: subject.no, name: maskName(subject.name), nik: subject.nik?.slice(-4) ?? null }, labels, word }
  return {
    device, seq: envelope.seq, id, entity, envelope, body: sealed, hash: await hashOf(crypto.subtle, envelope, sealed), at,
    visit: record.visit ?? '', roster: record.roster ?? '', blind: record.blind, held: null,
    subject: await encryptJson(keys.data, ['operations', device, id], masked),
  }
}

/** Undefined when the same bytes are sealed already, for a record before. */
async function sealMedia(host: Host, { key }: DeskRow, { sha256, size, mime }: MediaRef): Promise<OutgoingRow | undefined> {
  const { db, row: { device } } = host
  const media = await openMedia(host, sha256)
  if (media) return { device, sha256, size, mime, state: 'sealed', refused: null, bytes: await seal(crypto.subtle, key, media.bytes, sha256) }
  if (await db.outgoing.get([device, sha256])) return undefined
  throw new Error('a photo of the record is not on this phone')
}
