import type { Context } from 'hono'

const LONGEST_BODY = 4_096

export type Asked = Record<string, unknown>

/** JSON alone: no page of another site can send that without being asked first, which this server answers with no. */
export async function readBody(c: Context): Promise<Asked | undefined> {
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) return undefined
  const text = await c.req.text()
  if (text.length > LONGEST_BODY) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value as Asked : undefined
  } catch {
    return undefined
  }
}
