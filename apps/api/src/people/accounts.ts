import { Role, type Post, type Staff } from '@jemput/contract'
import { betterAuth } from 'better-auth'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { organization } from 'better-auth/plugins/organization'
import type { Deps } from '../deps.ts'
import { accountsDatabase } from './accounts-dialect.ts'
import { countTry, forgiveTry } from './tries.ts'

/** A working day: whoever comes back tomorrow logs in again. */
const SESSION_SECONDS = 12 * 3600
/** Tries to log in from one address; an office behind one address starts its day with many. */
const TRIES = { window: 60, max: 20 }
/** Tries of one address to sign for somebody else's login. */
const SIGNATURES = { most: 10, withinMs: 600_000 }
const ADDRESS_HEADER = 'x-client-address'

export type Accounts = {
  /** `address`: where the request really came from. The cookies are for the answer. */
  logIn(given: { email: string; password: string }, address: string): Promise<{ cookies: string[] } | { refusal: 'wrong-login' | 'too-many-tries' }>
  /** Cookies that take back the login, which is over from now on. */
  logOut(headers: Headers): Promise<string[]>
  /** Whose e-mail and password these are. Nobody is logged in by it. */
  recognise(given: { email: string; password: string }, address: string): Promise<{ staffId: string } | { refusal: 'wrong-login' | 'too-many-tries' }>
  findStaff(headers: Headers): Promise<Staff | undefined>
}

/**
 * Who may log in, kept by better-auth. Its own routes are reachable through these verbs alone, and never inside a transaction.
 * An office is an organisation with the office's id.
 */
export function openAccounts({ db, keys, shelf, clock }: Deps, publicUrl = 'http://localhost'): Accounts {
  const auth = betterAuth({
    baseURL: publicUrl,
    secret: keys.key('secret', 'accounts'),
    database: { db: accountsDatabase(db), type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: { modelName: 'staff' },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: true, storage: 'database', customRules: { '/sign-in/email': TRIES } },
    advanced: { cookiePrefix: 'jemput', ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    plugins: [organization({ allowUserToCreateOrganization: false })],
    telemetry: { enabled: false },
    // Its messages may quote what somebody typed.
    logger: { disabled: true },
  })

  /** Offices whose packs are published; a role that nobody knows any more opens nothing. */
  async function postsOf(staffId: string): Promise<Post[]> {
    const rows = await db.query<{ office: string; role: string }>(
      'select organization_id as office, role from member where user_id = $1 order by organization_id', [staffId])
    return rows.flatMap(({ office, role }) => {
      const found = shelf.newest(office)?.pack.office
      const known = Role.safeParse(role)
      return found && known.success ? [{ id: found.id, short: found.short, name: found.name, zone: found.timezone, role: known.data }] : []
    })
  }

  return {
    async logIn(given, address) {
      const headers = { 'content-type': 'application/json', [ADDRESS_HEADER]: address }
      const asked = new Request(`${publicUrl}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify(given) })
      const answer = await auth.handler(asked)
      if (answer.ok) return { cookies: answer.headers.getSetCookie() }
      if (answer.status === 429) return { refusal: 'too-many-tries' }
      if (answer.status === 400 || answer.status === 401) return { refusal: 'wrong-login' }
      throw new Error(`a login was answered with ${answer.status}`)
    },
    async logOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
    async recognise({ email, password }, address) {
      const tries = `signature ${address}`
      if (!await countTry(db, tries, clock.now(), SIGNATURES)) return { refusal: 'too-many-tries' }
      const [known] = await db.query<{ staff: string; password: string }>(
        `select s.id as staff, a.password from staff s join account a on a.user_id = s.id
         where s.email = $1 and a.provider_id = 'credential' and a.password is not null`, [email.toLowerCase()])
      // Somebody who is not known takes as long as a wrong password.
      if (!known) await hashPassword(password)
      if (!known || !await verifyPassword({ hash: known.password, password })) return { refusal: 'wrong-login' }
      await forgiveTry(db, tries)
      return { staffId: known.staff }
    },
    async findStaff(headers) {
      const found = await auth.api.getSession({ headers })
      if (!found) return undefined
      const { id, name, email } = found.user
      return { id, name, email, offices: await postsOf(id) }
    },
  }
}
