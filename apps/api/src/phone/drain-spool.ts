import { isOutage } from '@jemput/db'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { gateways } from './gateways/gateways.ts'
import { receiveSms } from './sms.ts'
import type { Spool } from './spool.ts'

/** Deals with the messages that came while the database was away, in the order in which they came. While it still is, nothing happens. */
export async function drainSpool(deps: Deps, spool: Spool): Promise<void> {
  try {
    await spool.drain(async ({ gateway: id, body }) => {
      const gateway = gateways.find((one) => one.id === id)
      if (!gateway) return 'aside'
      try {
        await receiveSms(deps, gateway, body)
        return 'taken'
      } catch (error) {
        if (isOutage(error)) throw error
        deps.log.error({ fault: faultOf(error) }, 'a message from the spool is put aside')
        return 'aside'
      }
    })
  } catch (error) {
    if (!(error instanceof Error && isOutage(error))) throw error
  }
}
