import type { Handlers } from '@jemput/contract'
import { checkHandOver, handOver } from '../../delivery/hand-over.ts'
import { listDelivery } from '../../delivery/list-delivery.ts'
import { makeManifest } from '../../delivery/make-manifest.ts'
import { readManifest } from '../../delivery/manifests.ts'
import { makeCodes } from '../../delivery/recipient-code.ts'
import { scan, unlist } from '../../delivery/scan.ts'
import { takeBack } from '../../delivery/take-back.ts'
import type { Accounts } from '../../people/accounts.ts'
import type { AtDesk } from '../at-desk.ts'
import { clientAddress } from '../client-address.ts'
import { no } from '../refuse.ts'

type Post = 'delivery' | 'makeManifest' | 'manifest' | 'scan' | 'unlist' | 'handOver' | 'takeBack'

export const delivery = (accounts: Accounts, at: AtDesk): Pick<Handlers, Post> => ({
  delivery: async (c) => c.json(await at(c, listDelivery), 200),
  async makeManifest(c) {
    const asked = c.req.valid('json')
    return c.json(await at(c, (desk, clerk) => makeManifest(desk, clerk, asked), asked.request), 200)
  },
  manifest: async (c) => c.json(await at(c, (desk) => readManifest(desk, c.req.valid('param').id)), 200),
  scan: async (c) => c.json(await at(c, (desk, clerk) => scan(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
  async unlist(c) {
    const { id, number } = c.req.valid('param')
    return c.json(await at(c, (desk, clerk) => unlist(desk, clerk, id, number)), 200)
  },
  async handOver(c) {
    const { id } = c.req.valid('param')
    const { courier, parcels } = await at(c, (desk) => checkHandOver(desk, id))
    // Whom a password belongs to and codes that are slow to make are found out between two transactions, for both take their time.
    const signed = await accounts.recognise(c.req.valid('json'), clientAddress(c))
    if ('refusal' in signed) return no(c, signed.refusal)
    if (signed.staffId !== courier) return no(c, 'not-that-courier')
    const codes = await makeCodes(parcels)
    return c.json(await at(c, (desk, clerk) => handOver(desk, clerk, id, codes)), 200)
  },
  takeBack: async (c) => c.json(await at(c, (desk, clerk) => takeBack(desk, clerk, c.req.valid('json'))), 200),
})
