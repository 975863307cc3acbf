/** What a person at an office may have to look at; each kind has words of the pack, `task.<kind>`. */
export const taskKinds = ['pay-late', 'triage-overdue', 'move-by-hand', 'sms-unread', 'sms-cap'] as const
export type TaskKind = (typeof taskKinds)[number]
