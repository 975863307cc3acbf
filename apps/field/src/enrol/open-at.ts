import { uuidv7 } from 'uuidv7'
import { setSession, type Phone } from '../shell/phone.ts'
import type { Host } from '../store/host.ts'
import { sweepMedia } from '../store/media.ts'
import { openDesk } from '../store/open-desk.ts'
import { enter, type Entered } from '../vault/enter.ts'
import { recoverDrafts } from '../vault/recover.ts'
import { stretchAside } from '../vault/stretch.ts'

/** Opens the desk with its PIN, and asks the office what is new. Says why it stayed closed. */
export async function openAt({ db, syncer }: Phone, device: string, pin: string): Promise<Exclude<Entered, { kind: 'open' }> | null> {
  const entered = await enter(db, device, pin, stretchAside)
  if (entered.kind !== 'open') return entered
  const row = await db.desks.get(device)
  if (!row) throw new Error('the desk is gone')
  const host: Host = {
    db, row, keys: entered.keys, now: () => Date.now(), newId: uuidv7, alone: (name, work) => navigator.locks.request(name, work),
    dictionaryOf: async (bundle) => (await import('@jemput/flow/form')).dictionaryOf(bundle),
  }
  // Before anything is shown: whoever forgot the PIN in the middle of somebody goes on there.
  await recoverDrafts(host, entered.officerToken)
  setSession({ desk: openDesk(host, syncer.now), reader: { keys: entered.keys, officerToken: entered.officerToken } })
  await sweepMedia(host)
  // Asked here, when an officer is at work with the app: a browser says yes to pages that are used.
  await navigator.storage.persist()
  syncer.now()
  return null
}
