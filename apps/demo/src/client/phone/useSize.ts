import { useEffect, useState } from 'react'

type Size = { septets: number; parts: number }

/** Length of what is being written. The counter is fetched when the first SMS is written. */
export function useSize(text: string): Size {
  const [size, setSize] = useState<Size>({ septets: 0, parts: 0 })
  useEffect(() => {
    let stale = false
    if (text === '') setSize({ septets: 0, parts: 0 })
    else void import('../../size.ts').then(({ sizeOf }) => { if (!stale) setSize(sizeOf(text)) })
    return () => { stale = true }
  }, [text])
  return size
}
