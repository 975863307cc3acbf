import type { Refusal } from '@jemput/contract'

/** A verb's "no" to staff, with what its words name. What the verb had begun is undone. */
export type No = { refusal: Refusal; [field: string]: string | number }

export const isNo = (said: unknown): said is No => typeof said === 'object' && said !== null && 'refusal' in said
