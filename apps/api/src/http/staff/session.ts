import type { Handlers } from '@jemput/contract'
import type { Accounts } from '../../people/accounts.ts'
import { clientAddress } from '../client-address.ts'
import { refuse } from '../refuse.ts'

export const session = (accounts: Accounts): Pick<Handlers, 'logIn' | 'logOut' | 'me'> => ({
  async logIn(c) {
    const said = await accounts.logIn(c.req.valid('json'), clientAddress(c))
    if ('refusal' in said) return refuse(c, said.refusal)
    for (const cookie of said.cookies) c.header('set-cookie', cookie, { append: true })
    return c.body(null, 204)
  },
  async logOut(c) {
    for (const cookie of await accounts.logOut(c.req.raw.headers)) c.header('set-cookie', cookie, { append: true })
    return c.body(null, 204)
  },
  me: (c) => c.json(c.var.staff, 200),
})
