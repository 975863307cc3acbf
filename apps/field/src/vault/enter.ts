import { getSecret, type FieldDatabase, type Vault } from '../store/database.ts'
import { decrypt, decryptJson, type DataKeys } from './cipher.ts'
import { dataKeysOf, wrapKeyOf, type Stretch } from './keys.ts'
import { tokenPlace, wrapPlace } from './make.ts'

/** After so many wrong PINs in a row the key is dropped: six digits alone would be guessed. */
const MOST_WRONG = 10

export type Entered =
  | { kind: 'open'; keys: DataKeys; officerToken: string }
  | { kind: 'wrong'; left: number }
  /** Only the office can open what lies here. What is sealed still goes out. */
  | { kind: 'dropped' }

export async function enter(db: FieldDatabase, device: string, pin: string, stretch: Stretch): Promise<Entered> {
  const vault = await countTry(db, device)
  if (!vault.wrapped) return { kind: 'dropped' }
  const stretched = await stretch(pin, vault.salt).catch(async (error: unknown) => {
    // A phone without the memory for it has judged no PIN.
    await db.desks.update(device, { 'vault.wrong': vault.wrong - 1 })
    throw error
  })
  const wrap = await wrapKeyOf(await getSecret(db), stretched, vault.salt)
  const raw = await decrypt(wrap, wrapPlace(device), vault.wrapped)
  if (!raw) return vault.wrong < MOST_WRONG ? { kind: 'wrong', left: MOST_WRONG - vault.wrong } : drop(db, device)
  await db.desks.update(device, { 'vault.wrong': 0 })
  const keys = await dataKeysOf(raw)
  const row = await db.desks.get(device)
  if (!row) throw new Error('the desk is gone')
  return { kind: 'open', keys, officerToken: await decryptJson<string>(keys.data, tokenPlace(device), row.officerToken) }
}

/** Counted before it is tried: pulling the battery gives no more tries. */
function countTry(db: FieldDatabase, device: string): Promise<Vault> {
  return db.transaction('rw', db.desks, async () => {
    const row = await db.desks.get(device)
    if (!row) throw new Error('there is no such desk')
    const tried = row.vault.wrong + 1
    const vault = { ...row.vault, wrong: tried, wrapped: tried > MOST_WRONG ? null : row.vault.wrapped }
    await db.desks.update(device, { vault })
    return vault
  })
}

async function drop(db: FieldDatabase, device: string): Promise<Entered> {
  await db.desks.update(device, { 'vault.wrapped': null })
  return { kind: 'dropped' }
}
