/** What a person at an office may have to look at; each kind has words of the pack, `task.<kind>`. */
export const taskKinds = ['pay-late', 'pay-twice', 'pay-amount', 'pay-unknown', 'refund', 'triage-overdue', 'move-by-hand', 'sms-unread', 'sms-cap'] as const
export type TaskKind = (typeof taskKinds)[number]
