import { useEffect, useState } from 'react'
import type { Entry } from './entry.ts'

/** What is being written, with the cursor; a letter that the same key may still turn stands out. */
export function EntryText({ entry }: { entry: Entry }) {
  const turning = useTurning(entry)
  const before = entry.text.slice(0, turning ? entry.at - 1 : entry.at)
  const letter = turning ? entry.text.slice(entry.at - 1, entry.at) : ''
  return (
    <span className="entry-text">
      {before}{letter && <mark>{letter}</mark>}<i className="cursor" />{entry.text.slice(entry.at)}
    </span>
  )
}

function useTurning({ tap }: Entry): boolean {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    if (!tap) return
    setNow(performance.now())
    const timer = setTimeout(() => setNow(performance.now()), Math.max(0, tap.until - performance.now()) + 10)
    return () => clearTimeout(timer)
  }, [tap])
  return tap !== null && now < tap.until
}
