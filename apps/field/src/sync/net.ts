/** What came back; null when the link broke. Status 0: somebody in between sent us elsewhere. */
export type Reply = { status: number; text: string } | null
type Request = { method: 'GET' | 'POST'; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> | string }

/** A link that carries nothing for so long is given up; it is tried again. */
const PATIENCE_MS = 60_000

export async function ask(path: string, { method, headers = {}, body }: Request): Promise<Reply> {
  try {
    const response = await fetch(path, {
      method, headers: { 'accept-language': document.documentElement.lang, ...headers }, body, credentials: 'omit', cache: 'no-store',
      // The page of a café would answer with 200 once it was followed.
      redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return { status: response.status, text: await response.text() }
  } catch {
    return null
  }
}

/** `sent`: told how much of it has left, 0 to 1. Fetch can't say that. */
export function put(path: string, token: string, body: Uint8Array<ArrayBuffer>, sent: (part: number) => void): Promise<Reply> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let last = Date.now()
    const watch = setInterval(() => { if (Date.now() - last > PATIENCE_MS) request.abort() }, 5000)
    const end = (reply: Reply) => {
      clearInterval(watch)
      resolve(reply)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      last = Date.now()
      sent(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => end({ status: request.status, text: request.responseText }))
    for (const failure of ['error', 'abort', 'timeout'] as const) request.addEventListener(failure, () => end(null))
    request.open('PUT', path)
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.send(body)
  })
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer())
}
