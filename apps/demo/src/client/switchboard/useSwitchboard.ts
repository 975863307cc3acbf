import { useEffect, useState } from 'react'
import type { Switchboard } from '../../server/faults.ts'

const EVERY_MS = 1000
const ADDRESS = '/switchboard/api'

export type Board = Switchboard & { now: number }
export type Settings = Pick<Switchboard, 'send' | 'report' | 'left'>

/** The gateway's faults as the server has them, asked once a second. `set` says whether they were taken. */
export function useSwitchboard(): { board: Board | undefined; online: boolean; set(settings: Settings): Promise<boolean> } {
  const [board, setBoard] = useState<Board>()
  const [online, setOnline] = useState(true)
  const ask = async (init?: RequestInit): Promise<boolean> => {
    try {
      const response = await fetch(ADDRESS, { cache: 'no-store', ...init })
      if (response.ok) setBoard(await response.json() as Board)
      setOnline(response.ok)
      return response.ok
    } catch {
      setOnline(false)
      return false
    }
  }
  useEffect(() => {
    void ask()
    const timer = setInterval(() => { void ask() }, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return { board, online, set: (settings) => ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(settings) }) }
}
