import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Asks the server again every so often, while somebody looks. Who looks and where does not change by itself. */
export function useRefresh(everyMs: number): () => Promise<void> {
  const router = useRouter()
  const refresh = () => router.invalidate({ filter: ({ routeId }) => routeId !== '/$office' })
  useEffect(() => {
    const ticking = setInterval(() => { if (!document.hidden) void router.invalidate({ filter: ({ routeId }) => routeId !== '/$office' }) }, everyMs)
    return () => clearInterval(ticking)
  }, [router, everyMs])
  return refresh
}
