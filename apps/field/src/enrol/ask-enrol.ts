import type { Enrolled } from '@jemput/sync'
import { ask } from '../sync/net.ts'

export type Asked = { kind: 'enrolled'; enrolled: Enrolled } | { kind: 'refused'; words: string } | { kind: 'no-link' } | { kind: 'strange' }

/** Makes this browser a phone of the office that gave the code. */
export async function askEnrol(code: string, label: string): Promise<Asked> {
  const reply = await ask('/sync/v1/enrol', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, label }) })
  if (reply === null || reply.status >= 500) return { kind: 'no-link' }
  const said = readJson(reply.text)
  if (reply.status === 200 && isEnrolled(said)) return { kind: 'enrolled', enrolled: said }
  return said && 'code' in said && 'title' in said && typeof said.title === 'string' ? { kind: 'refused', words: said.title } : { kind: 'strange' }
}

/** Our own server's word, once it has the shape of one. */
const isEnrolled = (said: object | undefined): said is Enrolled =>
  said !== undefined && 'device' in said && 'token' in said && 'officerToken' in said && 'officer' in said && 'office' in said && 'key' in said

function readJson(text: string): object | undefined {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null ? said : undefined
  } catch {
    return undefined
  }
}
