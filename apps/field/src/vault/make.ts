import { seal, type Enrolled } from '@jemput/sync'
import { getSecret, type DeskRow, type FieldDatabase } from '../store/database.ts'
import { decrypt, encrypt, encryptJson, type Place } from './cipher.ts'
import { dataKeysOf, freshBytes, wrapKeyOf, type Stretch } from './keys.ts'

export const wrapPlace = (device: string): Place => ['vault', device, 'data']
export const tokenPlace = (device: string): Place => ['vault', device, 'token']
const SALT = 16
const NO_PIN = new Uint8Array()

/** A phone that was just enrolled gets its keys. Until a PIN is set, they lie under the phone's own secret alone. */
export async function makeDesk(db: FieldDatabase, { officerToken, ...enrolled }: Enrolled, label: string): Promise<void> {
  const { device, key } = enrolled
  const raw = freshBytes(32)
  const salt = freshBytes(SALT)
  const wrap = await wrapKeyOf(await getSecret(db), NO_PIN, salt)
  const row: DeskRow = {
    ...enrolled, label,
    vault: { salt, wrapped: await encrypt(wrap, wrapPlace(device), raw), pin: false, wrong: 0 },
    officerToken: await encryptJson((await dataKeysOf(raw)).data, tokenPlace(device), officerToken),
    // A forgotten PIN must lose nothing, so the office can open what this key closes.
    escrow: await seal(crypto.subtle, key, raw, `escrow|${device}`),
    seq: 0, hash: null, hlc: null, ackSeq: 0, cursors: { locked: null, open: null }, pause: null,
    revoked: false, wholeAt: null, heardAt: null, ahead: null,
  }
  await db.desks.add(row)
}

/** The PIN of a desk that has none yet. */
export async function setPin(db: FieldDatabase, device: string, pin: string, stretch: Stretch): Promise<void> {
  const row = await db.desks.get(device)
  if (!row?.vault.wrapped || row.vault.pin) throw new Error('this desk has a PIN already')
  const secret = await getSecret(db)
  const raw = await decrypt(await wrapKeyOf(secret, NO_PIN, row.vault.salt), wrapPlace(device), row.vault.wrapped)
  if (!raw) throw new Error('the vault cannot be opened')
  const salt = freshBytes(SALT)
  const wrap = await wrapKeyOf(secret, await stretch(pin, salt), salt)
  await db.desks.update(device, { vault: { salt, wrapped: await encrypt(wrap, wrapPlace(device), raw), pin: true, wrong: 0 } })
}
