import type { Role } from '@jemput/contract'

/** What is said of an illness is read by those who go there and those who decide about it, and by nobody at the counter. */
export const mayReadHealth = ({ role }: { role: Role }): boolean => role === 'triage' || role === 'outreach'
