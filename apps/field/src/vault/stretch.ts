/** Beside the page, so that it still answers meanwhile; the memory goes back to a small phone when it is done. */
export function stretchAside(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  const worker = new Worker(new URL('./argon.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data))
    worker.addEventListener('error', () => reject(new Error('the PIN could not be worked out')))
    worker.postMessage({ pin, salt }, [])
  }).finally(() => worker.terminate())
}
