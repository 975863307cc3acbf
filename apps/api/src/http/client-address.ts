import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const HERE = '127.0.0.1'

/**
 * Where a request came from. A proxy on this machine adds its caller at the end of X-Forwarded-For and is believed;
 * what anybody else writes there is not.
 */
export function clientAddress(c: Context): string {
  const peer = peerOf(c)
  if (!LOOPBACK.test(peer)) return peer
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer
}

/** Inside a process there is no connection. */
const peerOf = (c: Context): string => (c.env && 'incoming' in c.env ? getConnInfo(c).remote.address ?? HERE : HERE)
