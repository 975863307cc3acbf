import type { Role } from '@jemput/contract'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { api, ask } from './api.ts'
import { may } from './permits.ts'

const ASK_MS = 60_000

type OpenThreads = { count: number; note(count: number): void }
const Counted = createContext<OpenThreads>({ count: 0, note: () => undefined })

/** How many people wait for a person's answer to their SMS, for the rail. The page that lists them notes it sooner. */
export function CountingThreads({ office, role, children }: { office: string; role: Role | undefined; children: ReactNode }) {
  const [count, note] = useState(0)
  useEffect(() => {
    if (!may(role, 'listThreads')) return
    const count = async () => {
      const said = await ask(api.offices[':office'].threads.$get({ param: { office } }))
      if (said.ok) note(said.value.threads.length)
    }
    void count()
    const ticking = setInterval(() => { if (!document.hidden) void count() }, ASK_MS)
    return () => clearInterval(ticking)
  }, [office, role])
  return <Counted value={{ count, note }}>{children}</Counted>
}

export const useOpenThreads = (): OpenThreads => useContext(Counted)
