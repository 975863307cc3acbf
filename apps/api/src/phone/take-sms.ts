import { isOutage } from '@jemput/db'
import type { Deps } from '../deps.ts'
import type { Gateway } from './gateways/port.ts'
import { receiveSms } from './sms.ts'
import type { Spool } from './spool.ts'

/**
 * Takes a callback with messages for good: into the database, or onto the disk while that is away. As long as something lies there, what
 * comes is put behind it: a YA must not overtake the text that it answers. Throws when neither could be written; the gateway brings it again.
 */
export async function takeSms(deps: Deps, gateway: Gateway, { body, cut }: { body: string; cut: boolean }, spool: Spool | undefined): Promise<void> {
  const put = () => spool?.put({ gateway: gateway.id, body }, deps.clock.now())
  if (spool && !spool.isEmpty() && !cut) return put()
  try {
    await receiveSms(deps, gateway, body, cut)
  } catch (error) {
    if (!spool || cut || !isOutage(error)) throw error
    deps.log.warn({ gateway: gateway.id }, 'the database is away: a message lies on disk')
    await put()
  }
}
