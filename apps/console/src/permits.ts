import type { CallersOf, Role } from '@jemput/contract'

/** What pages show to some roles alone. */
type Act =
  | 'today' | 'listSickRequests' | 'triage' | 'outreach' | 'planVisit' | 'addToRoster' | 'sendTeam' | 'listPhones'
  | 'bookFor' | 'interviewReport' | 'listTasks' | 'closing' | 'closeDay' | 'startOutage' | 'cancelBooking'
  | 'listThreads' | 'callEnds' | 'listMessages' | 'requeueMessage'
  | 'listApplications' | 'application' | 'accept' | 'markReady' | 'collect' | 'correct' | 'askAgain' | 'settleDelivery' | 'delivery'

const desk = { 'office-admin': true, officer: true } as const
const readers = { ...desk, triage: true } as const
const goers = { 'office-admin': true, triage: true, outreach: true } as const

/** The contract's table of callers, of which a client knows the type alone: a role too many or too few does not compile. */
const permits: { [A in Act]: { [R in CallersOf<A>]: true } & { [R in Exclude<Role, CallersOf<A>>]?: never } } = {
  today: readers,
  bookFor: desk,
  interviewReport: desk,
  listTasks: readers,
  closing: desk,
  closeDay: { 'office-admin': true },
  startOutage: { 'office-admin': true },
  cancelBooking: desk,
  listSickRequests: { triage: true, outreach: true },
  triage: { triage: true },
  outreach: goers,
  planVisit: goers,
  addToRoster: goers,
  sendTeam: { 'office-admin': true, triage: true },
  listPhones: { 'office-admin': true },
  listThreads: desk,
  callEnds: { 'office-admin': true },
  listMessages: readers,
  requeueMessage: desk,
  listApplications: readers,
  application: readers,
  accept: desk,
  markReady: desk,
  collect: desk,
  correct: readers,
  askAgain: readers,
  settleDelivery: desk,
  delivery: desk,
}

/** Whether the server would let somebody in this role do it; the server decides again. */
export const may = (role: Role | undefined, act: Act): boolean => {
  const allowed: Partial<Record<Role, true>> = permits[act]
  return role !== undefined && allowed[role] === true
}

/** The pages, in the order of the rail. */
export const pages = [
  { path: '/$office/hari-ini', icon: 'calendar', name: 'today', act: 'today' },
  { path: '/$office/tugas', icon: 'list', name: 'tasks', act: 'listTasks' },
  { path: '/$office/kunjungan', icon: 'visit', name: 'visits', act: 'outreach' },
  { path: '/$office/berkas', icon: 'file', name: 'applications', act: 'listApplications' },
  { path: '/$office/serah-terima', icon: 'parcel', name: 'delivery', act: 'delivery' },
  { path: '/$office/pesan', icon: 'message', name: 'messages', act: 'listMessages' },
  { path: '/$office/hari-tutup', icon: 'stop', name: 'closing', act: 'closing' },
  { path: '/$office/laporan', icon: 'done', name: 'report', act: 'interviewReport' },
  { path: '/$office/perangkat', icon: 'handset', name: 'phones', act: 'listPhones' },
] as const
