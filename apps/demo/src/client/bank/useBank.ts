import { useEffect, useState } from 'react'
import type { Bank, Bill } from '../../wire.ts'

const EVERY_MS = 1000
const ADDRESS = '/bank/api'

/** Bills and payments as the server has them, asked once a second. */
export function useBank() {
  const [bank, setBank] = useState<Bank>()
  const [online, setOnline] = useState(true)
  const ask = async (path = '', body?: object): Promise<void> => {
    try {
      const sent = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      const response = await fetch(`${ADDRESS}${path}`, { cache: 'no-store', ...sent })
      if (response.ok) setBank(await response.json() as Bank)
      setOnline(response.ok)
    } catch {
      setOnline(false)
    }
  }
  useEffect(() => {
    void ask()
    const timer = setInterval(() => { void ask() }, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const pay = ({ office, billing }: Pick<Bill, 'office' | 'billing'>, amount: number) => ask('/pay', { office, billing, amount })
  return { bank, online, pay, again: () => ask('/again', {}) }
}
