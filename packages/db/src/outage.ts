/** Connection lost, out of memory or connections, being shut down or cancelled; and what the operating system says of a network. */
const codes = /^(08|53|57)|^(ECONN|EPIPE$|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|ENOTFOUND$|EAI_AGAIN$)/
/** pg 8.23 and its pool give no code for these. */
const messages = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|.* is not queryable$)/

/** Whether the machine and not our work was at fault: the same work may succeed a minute later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return code === undefined ? messages.test(error.message) : codes.test(code)
}
