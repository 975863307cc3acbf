import { changeBy, type Answer, type HeldCode, type LevelItem } from '@jemput/sync'
import { encrypt, type DataKeys } from '../vault/cipher.ts'
import type { Cipher, DeskRow, FieldDatabase, LevelRow } from './database.ts'
import { sealItem, type Told } from './items.ts'

export type Taken = { more: boolean; lost: boolean }
/** `keys`: null while the phone is locked; then only what tells of its own records is taken. `asked`: epoch ms before the question and after. */
type Asked = { row: DeskRow; keys: DataKeys | null; asked: { from: number; to: number } }

/** Takes in what the server said: all of one answer, or nothing of it. */
export async function takeAnswer(db: FieldDatabase, { row, keys, asked }: Asked, answer: Answer): Promise<Taken> {
  const change = changeBy(answer, { ackSeq: row.ackSeq, lastSeq: row.seq })
  const told = change.put.filter((item): item is Told => item.kind !== 'level')
  const levels = change.put.flatMap((item) => (item.kind === 'level' ? [item.value] : []))
  const items = keys ? await Promise.all(told.map((item) => sealItem({ row, keys }, item))) : []
  const notes = await sealNotes(row.device, keys, levels)
  const way = keys ? 'open' : 'locked'
  await db.transaction('rw', [db.desks, db.items, db.levels, db.outgoing, db.operations], async () => {
    await db.items.bulkPut(items)
    await db.items.bulkDelete(change.drop.filter(({ kind }) => kind !== 'level').map(({ kind, id }) => [row.device, kind, id]))
    for (const level of levels) await takeLevel(db, row.device, level, notes.get(level.id) ?? null, asked.to)
    for (const { seq, code } of change.held) await hold(db, row.device, seq, code)
    await db.desks.where({ device: row.device }).modify((desk) => {
      desk.ackSeq = Math.max(desk.ackSeq, change.ackSeq)
      desk.heardAt = asked.to
      desk.ahead = Math.round((asked.from + asked.to) / 2 - answer.time)
      desk.cursors[way] = change.cursor
      if (keys && !change.more) desk.wholeAt = asked.to
      if (change.lost) desk.pause = 'lost'
      if (answer.commands.includes('lock')) desk.revoked = true
    })
  })
  return { more: change.more, lost: change.lost }
}

async function sealNotes(device: string, keys: DataKeys | null, levels: readonly LevelItem[]): Promise<Map<string, Cipher>> {
  const notes = new Map<string, Cipher>()
  for (const { id, note } of levels) {
    if (keys && note !== null) notes.set(id, await encrypt(keys.data, ['levels', device, id], new TextEncoder().encode(note)))
  }
  return notes
}

async function takeLevel(db: FieldDatabase, device: string, { id, level, code, missing, refused }: LevelItem, note: Cipher | null, now: number): Promise<void> {
  const before = await db.levels.get([device, id])
  const whole = level === 'complete' || level === 'accepted'
  const row: LevelRow = { device, id, level, code, missing, refused, note: note ?? before?.note ?? null, wholeSince: whole ? before?.wholeSince ?? now : null }
  await db.levels.put(row)
  // What the office says of a photo counts more than what this phone thought it had heard.
  const refusals = new Map(refused.map((each) => [each.sha256, each.code]))
  await db.outgoing.where('[device+sha256]').anyOf([...missing, ...refusals.keys()].map((sha256) => [device, sha256])).modify((photo) => {
    const reason = refusals.get(photo.sha256) ?? null
    if (reason) Object.assign(photo, { state: 'refused', refused: reason })
    else if (photo.state === 'arrived' && photo.bytes) photo.state = 'sealed'
  })
}

async function hold(db: FieldDatabase, device: string, seq: number, code: HeldCode): Promise<void> {
  await db.operations.update([device, seq], { held: code })
}
