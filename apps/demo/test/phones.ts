import type { Hono } from 'hono'
import type { World } from '../src/wire.ts'

/** Somebody at the pages' side of the demo. */
export function visitor(app: Hono) {
  const world = async () => await (await app.request('/phone/api/world')).json() as World
  const post = (path: string, body: unknown, type = 'application/json') =>
    app.request(`/phone/api/${path}`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) })
  return {
    world,
    post,
    /** Does it and gives the world afterwards; a refusal throws its code. */
    async do(path: string, body: unknown): Promise<World> {
      const response = await post(path, body)
      if (!response.ok) throw new Error((await response.json() as { code: string }).code)
      return await response.json() as World
    },
    async phone(number: string) {
      const found = (await world()).phones.find(phone => phone.number === number)
      if (!found) throw new Error(`nobody has ${number}`)
      return found
    },
  }
}

export const ROHANI = '+6281200000101'
export const BUDI = '+6281200000102'
