import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal, World } from '../../wire.ts'

const EVERY_MS = 1_000

export type Send = (path: string, body: object) => Promise<Refusal | 'offline' | null>

/** The network as the server sees it, asked once a second; `now` is its clock. */
export function useWorld(): { world: World | null; now: number; online: boolean; send: Send } {
  const [world, setWorld] = useState<World | null>(null)
  const [now, setNow] = useState(0)
  const [online, setOnline] = useState(true)
  const seen = useRef<{ tag: string; version: number; offset: number }>({ tag: '', version: 0, offset: 0 })

  /** Answers may overtake one another: an older world than the one shown is not shown. */
  const take = useCallback(async (response: Response) => {
    const fresh = await response.json() as World
    const restarted = response.headers.get('etag')?.split('-')[0] !== seen.current.tag.split('-')[0]
    if (!restarted && fresh.version < seen.current.version) return
    seen.current = { tag: response.headers.get('etag') ?? '', version: fresh.version, offset: fresh.now - Date.now() }
    setWorld(fresh)
    setNow(fresh.now)
  }, [])

  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      try {
        const response = await fetch('/phone/api/world', { headers: { 'if-none-match': seen.current.tag }, cache: 'no-store' })
        if (response.ok) await take(response)
        else setNow(Date.now() + seen.current.offset)
        setOnline(response.ok || response.status === 304)
      } catch {
        setOnline(false)
      }
      if (!stopped) timer = setTimeout(() => { void look() }, EVERY_MS)
    }
    void look()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [take])

  const send = useCallback<Send>(async (path, body) => {
    try {
      const response = await fetch(`/phone/api/${path}`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
      })
      if (!response.ok) return (await response.json() as { code?: Refusal }).code ?? 'offline'
      await take(response)
      return null
    } catch {
      return 'offline'
    }
  }, [take])

  return { world, now, online, send }
}
