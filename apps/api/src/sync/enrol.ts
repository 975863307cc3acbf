import { atOffice } from '@jemput/db'
import type { Enrol, Enrolled } from '@jemput/sync'
import { uuidv7 } from 'uuidv7'
import type { Deps, Keys } from '../deps.ts'
import { record } from '../people/audit.ts'
import { countTry, forgiveTry } from '../people/tries.ts'
import { officeKey } from './office-key.ts'
import { FIELD_ROLES, newToken, officerTokenKey, phoneTokenKey, type FieldRole } from './phone.ts'

/** Tries from one address that were in vain, and within how many ms. An office behind one address may enrol as many phones as it has. */
const TRIES = { most: 10, withinMs: 600_000 }

/** How a code is kept, however people write it. */
export const enrolmentKey = (keys: Keys, code: string): string => keys.key('secret', `enrolment ${code.replaceAll(/\D/g, '')}`)

type Refused = { refusal: 'code-unknown' | 'too-many-tries' }

/**
 * Makes a browser the phone of whoever a code was made for. Codes that never were, are used up or too old are refused alike.
 * `address`: where the request came from.
 */
export async function enrol(deps: Deps, { code, label }: Enrol, address: string): Promise<Enrolled | Refused> {
  const { db, keys, clock } = deps
  if (!await countTry(db, triesOf(address), clock.now(), TRIES)) return { refusal: 'too-many-tries' }
  const codeKey = enrolmentKey(keys, code)
  const [open] = await db.query<{ office: string }>('select office_id as office from enrolment where code_key = $1 and device_id is null', [codeKey])
  const said: Enrolled | Refused = open ? await enrolAt(deps, open.office, { codeKey, label }) : { refusal: 'code-unknown' }
  if (!('refusal' in said)) await forgiveTry(db, triesOf(address))
  return said
}

const triesOf = (address: string) => `enrol ${address}`

function enrolAt({ db, keys, clock, shelf }: Deps, office: string, { codeKey, label }: { codeKey: string; label: string }): Promise<Enrolled | Refused> {
  const now = clock.now()
  const pack = shelf.newest(office)?.pack
  if (!pack) throw new Error(`${office} has a code and no pack`)
  return atOffice(db, office, async (sql) => {
    const device = uuidv7()
    // Of two phones with the same code the second finds it used.
    const [used] = await sql.query<{ staff: string; name: string; role: FieldRole }>(
      `update enrolment e set device_id = $3 from staff s, member m
       where e.office_id = $1 and e.code_key = $2 and e.device_id is null and e.expires_at > $4
         and s.id = e.staff_id and m.organization_id = $1 and m.user_id = s.id and m.role in (${FIELD_ROLES})
       returning s.id as staff, s.name, m.role`, [office, codeKey, device, new Date(now)])
    if (!used) return { refusal: 'code-unknown' }
    const [token, officerToken] = [newToken(office), newToken(office)]
    await sql.query(
      `insert into device (office_id, id, staff_id, label, token_key, officer_token_key, enrolled_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [office, device, used.staff, label, phoneTokenKey(keys, token), officerTokenKey(keys, officerToken), new Date(now)])
    await record(sql, { staffId: used.staff, office }, { at: now, act: 'enrol-phone', subject: device })
    const { id, short, name, timezone } = pack.office
    return {
      device, token, officerToken, officer: { id: used.staff, name: used.name, role: used.role },
      office: { id, short, name, zone: timezone }, key: await officeKey({ sql, keys }, office, now),
    }
  })
}
