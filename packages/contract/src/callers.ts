import type { RouteName } from './routes.ts'
import type { Role } from './staff.ts'

/** `anyone`: also without a login; `staff`: whoever is logged in; else the roles, at the office of the address. */
type Callers = 'anyone' | 'staff' | readonly Role[]

const table = {
  logIn: 'anyone',
  logOut: 'anyone',
  me: 'staff',
  today: ['office-admin', 'officer', 'triage'],
  checkIn: ['office-admin', 'officer'],
  // A kiosk stands where everybody can touch it: its login can do this and nothing else.
  scanAtKiosk: ['office-admin', 'officer', 'kiosk'],
  removeMember: ['office-admin', 'officer'],
  addNik: ['office-admin', 'officer'],
  bookAtCounter: ['office-admin', 'officer'],
  bookable: ['office-admin', 'officer'],
  bookFor: ['office-admin', 'officer'],
  listTasks: ['office-admin', 'officer', 'triage'],
  finishTask: ['office-admin', 'officer', 'triage'],
  closing: ['office-admin', 'officer'],
  closeDay: ['office-admin'],
  reopenDay: ['office-admin'],
  startOutage: ['office-admin'],
  endOutage: ['office-admin'],
  cancelBooking: ['office-admin', 'officer'],
  waitingList: ['office-admin', 'officer'],
  // What a family says of an illness is read by those who go there, and by nobody at the counter.
  listSickRequests: ['triage', 'outreach'],
  triage: ['triage'],
  outreach: ['office-admin', 'triage', 'outreach'],
  planVisit: ['office-admin', 'triage', 'outreach'],
  visit: ['office-admin', 'triage', 'outreach'],
  addToRoster: ['office-admin', 'triage', 'outreach'],
  sendTeam: ['office-admin', 'triage'],
  listThreads: ['office-admin', 'officer'],
  readThread: ['office-admin', 'officer'],
  replyToThread: ['office-admin', 'officer'],
  callEnds: ['office-admin'],
  listMessages: ['office-admin', 'officer', 'triage'],
  requeueMessage: ['office-admin', 'officer'],
  revealMessage: ['office-admin', 'officer', 'triage'],
  listPhones: ['office-admin'],
  startEnrolment: ['office-admin'],
  revokePhone: ['office-admin'],
  listApplications: ['office-admin', 'officer', 'triage'],
  findApplications: ['office-admin', 'officer', 'triage'],
  application: ['office-admin', 'officer', 'triage'],
  reveal: ['office-admin', 'officer', 'triage'],
  photo: ['office-admin', 'officer', 'triage'],
  accept: ['office-admin', 'officer'],
  interview: ['office-admin', 'officer'],
  interviewReport: ['office-admin', 'officer'],
  interviewSheet: ['office-admin', 'officer'],
  markReady: ['office-admin', 'officer'],
  collect: ['office-admin', 'officer'],
  heldOperation: ['office-admin', 'officer', 'triage'],
  correct: ['office-admin', 'officer', 'triage'],
  settleDelivery: ['office-admin', 'officer'],
  askAgain: ['office-admin', 'officer', 'triage'],
  delivery: ['office-admin', 'officer'],
  makeManifest: ['office-admin', 'officer'],
  manifest: ['office-admin', 'officer'],
  scan: ['office-admin', 'officer'],
  unlist: ['office-admin', 'officer'],
  handOver: ['office-admin', 'officer'],
  takeBack: ['office-admin', 'officer'],
} as const satisfies Record<RouteName, Callers>

/** Who may call what. */
export const callers: Record<RouteName, Callers> = table

/** The same for the compiler: what a client shows to whom is checked against it. */
export type CallersOf<Name extends RouteName> = Extract<(typeof table)[Name], readonly Role[]>[number]
