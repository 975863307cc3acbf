/* What is known of a message when the way to its gateway failed: before the request was on its way nothing can have been sent. */

const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_INVALID_URL'])
export const neverLeft = (code: string | undefined): boolean => code !== undefined && NEVER_LEFT.has(code)

/** Too busy for it. Any other 5xx may come from something behind which the message has already gone out. */
const UNAVAILABLE = 503
export const isRefusal = (status: number): boolean => status < 500 || status === UNAVAILABLE
