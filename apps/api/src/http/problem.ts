import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error of the HTTP interface as RFC 9457 wants it. `detail` must carry no personal data; `code` is for programs. */
export function problem(c: Context, status: ContentfulStatusCode, title: string, detail?: string, code?: string): Response {
  return c.body(JSON.stringify({ type: 'about:blank', status, title, detail, code }), status, { 'content-type': 'application/problem+json' })
}

/**
 * What may be logged of an error: its kind, its SQLSTATE or system code, and where it happened.
 * Its message may not: databases and parsers quote the values that they stumble over.
 */
export function faultOf(error: unknown): { kind: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim())
  return { kind: error.name, code, at }
}
