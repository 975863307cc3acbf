import type { RouteName } from './routes.ts'
import type { Role } from './staff.ts'

/** `anyone`: also without a login; `staff`: whoever is logged in; else the roles, at the office of the address. */
type Callers = 'anyone' | 'staff' | readonly Role[]

/** Who may call what. */
export const callers: Record<RouteName, Callers> = {
  logIn: 'anyone',
  logOut: 'anyone',
  me: 'staff',
  today: ['office-admin', 'officer', 'triage'],
  checkIn: ['office-admin', 'officer'],
  bookAtCounter: ['office-admin', 'officer'],
}
