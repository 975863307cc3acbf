import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** Epoch ms, again every so often; a phone that slept is right again with the next tick. */
export function useNow(everyMs = MINUTE_MS): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
